package org.polyclinic.shared.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void outageIsOneLineThatSaysWhat() {
        Background.run("sweep", () -> {
            throw new IllegalStateException(new SQLException("gone", "08S01"));
        });
        assertThat(logged).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).isEqualTo("sweep: gone");
            assertThat(entry.getThrown()).isNull();
        });
    }

    @Test
    void everythingElseIsLoggedWithItsTrace() {
        IllegalStateException broken = new IllegalStateException("broken");
        Background.run("sweep", () -> {
            throw broken;
        });
        assertThat(logged).singleElement().extracting(LogRecord::getThrown).isSameAs(broken);
    }
}
