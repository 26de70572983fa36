package org.polyclinic.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

class ServersTest {
    private final Map<String, Boolean> readOnly = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void eachServerHasItsOwnAddress() {
        assertThat(Servers.urls("jdbc:mariadb://a:1,b/clinic?x=1"))
                .containsExactly("jdbc:mariadb://a:1/clinic?x=1", "jdbc:mariadb://b/clinic?x=1");
        assertThat(Servers.urls("jdbc:mariadb://a:1/clinic")).containsExactly("jdbc:mariadb://a:1/clinic");
        assertThat(Servers.urls("jdbc:mariadb:sequential://a,b/clinic"))
                .containsExactly("jdbc:mariadb:sequential://a,b/clinic");
    }

    @Test
    void connectionGoesToTheServerThatAcceptsWritesAndRemembersIt() throws SQLException {
        readOnly.put("a", true);
        readOnly.put("b", false);
        Servers servers = new Servers("jdbc:mariadb://a,b/clinic");
        servers.connect(this::open);
        servers.connect(this::open);
        assertThat(asked).containsExactly("a", "b", "b");
    }

    @Test
    void nodesFollowWhenTheOtherServerIsPromoted() throws SQLException {
        readOnly.put("a", false);
        readOnly.put("b", true);
        Servers servers = new Servers("jdbc:mariadb://a,b/clinic");
        servers.connect(this::open);
        readOnly.remove("a");
        readOnly.put("b", false);
        servers.connect(this::open);
        assertThat(asked).containsExactly("a", "a", "b");
        readOnly.put("a", true);
        asked.clear();
        servers.connect(this::open);
        assertThat(asked).containsExactly("b");
    }

    @Test
    void replicaThatNobodyPromotedIsNeverUsed() throws SQLException {
        readOnly.put("b", true);
        Servers servers = new Servers("jdbc:mariadb://a,b/clinic");
        assertThatThrownBy(() -> servers.connect(this::open)).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).containsExactly("a", "b");
    }

    /** A server that is down is not in the map. */
    private Connection open(MariaDbDataSource server) throws SQLException {
        String host = server.getUrl().replaceAll("jdbc:mariadb://(.)/.*", "$1");
        asked.add(host);
        if (!readOnly.containsKey(host)) {
            throw new SQLException("refused", "08000");
        }
        ResultSet row = stub(ResultSet.class, Map.of("next", true, "getBoolean", readOnly.get(host)));
        Statement statement = stub(Statement.class, Map.of("executeQuery", row));
        return stub(Connection.class, Map.of("createStatement", statement));
    }

    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ServersTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
