package org.polyclinic.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/** The API client that the settings name is made when the application starts. */
class FirstApiClientTest {

    private static final String SHORTEST = "0123456789abcdef";

    private final List<String> made = new ArrayList<>();

    private FirstApiClient named(String clientId, String secret) {
        FirstApiClient first = new FirstApiClient();
        first.settings = Settings.of(Map.of(Setting.ADMIN_CLIENT_ID, clientId, Setting.ADMIN_CLIENT_SECRET, secret));
        first.registry = new ApiClientRegistry() {
            @Override
            public void keep(String id, String password) {
                made.add(id + " " + password);
            }
        };
        return first;
    }

    @Test
    void clientOfTheSettingsIsMade() {
        named("admin", SHORTEST).create();

        assertThat(made).containsExactly("admin " + SHORTEST);
    }

    @Test
    void withoutANameNoneIsMade() {
        named(" ", SHORTEST).create();

        assertThat(made).isEmpty();
    }

    @Test
    void secretThatIsTooShortMakesNone() {
        named("admin", SHORTEST.substring(1)).create();

        assertThat(made).isEmpty();
    }

    @Test
    void applicationStartsWithoutItsDatabaseToo() {
        FirstApiClient first = named("admin", SHORTEST);
        first.registry = new ApiClientRegistry() {
            @Override
            public void keep(String id, String password) {
                throw new EJBException("no database");
            }
        };

        assertThatCode(first::create).doesNotThrowAnyException();
    }
}
