package org.polyclinic.bench.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Something that fails under load and is put right again. */
public enum Failure {
    NODE_KILL("kill -9 of a node, started again after 5 s") {
        @Override
        void strike(Stage stage) throws Exception {
            stage.site().node1().kill();
            TimeUnit.SECONDS.sleep(5);
            stage.site().node1().start();
            stage.site().awaitNode(0);
        }
    },
    DATABASE_KILL("kill -9 of the database, started again after 2 s") {
        @Override
        void strike(Stage stage) throws Exception {
            stage.primary().kill();
            TimeUnit.SECONDS.sleep(2);
            stage.primary().start();
        }
    },
    BALANCER_KILL("kill -9 of the balancer, started again after 2 s") {
        @Override
        void strike(Stage stage) throws Exception {
            stage.site().balancer().kill();
            TimeUnit.SECONDS.sleep(2);
            stage.site().balancer().start();
        }
    },
    CUT_CONNECTIONS("network to the database cut three times, connections killed three times") {
        @Override
        void strike(Stage stage) throws Exception {
            for (int i = 0; i < 3; i++) {
                stage.cable().cut();
                TimeUnit.MILLISECONDS.sleep(700);
                stage.cable().mend();
                TimeUnit.SECONDS.sleep(2);
                stage.primary().cutConnections();
                TimeUnit.SECONDS.sleep(1);
            }
        }
    },
    FULL_DISK("disk of the database full for 10 s") {
        @Override
        boolean possible(Stage stage) {
            return stage.hasSmallDisk();
        }

        @Override
        void strike(Stage stage) throws Exception {
            Path filler = stage.fillDisk();
            TimeUnit.SECONDS.sleep(10);
            Files.delete(filler);
            stage.primary().startIfDown();
            stage.resume();
        }
    },
    CLOCK_JUMP("clock of one node an hour ahead, then an hour behind") {
        @Override
        boolean possible(Stage stage) {
            return Site.canFakeTime();
        }

        @Override
        boolean clocksAgree() {
            return false;
        }

        @Override
        void strike(Stage stage) throws Exception {
            for (String offset : new String[] {"+3600", "-3600", "+0"}) {
                stage.site().setClock(offset);
                TimeUnit.SECONDS.sleep(6);
            }
        }
    },
    FAIL_OVER("kill -9 of the primary, the replica promoted after 2 s") {
        @Override
        boolean pair() {
            return true;
        }

        @Override
        void strike(Stage stage) throws Exception {
            stage.primary().kill();
            TimeUnit.SECONDS.sleep(2);
            stage.promote(stage.replica(), stage.primary());
            stage.swapRoles();
        }
    },
    REJOIN("the former primary comes back and is made the replica") {
        @Override
        boolean pair() {
            return true;
        }

        @Override
        void strike(Stage stage) throws Exception {
            stage.replica().start();
            TimeUnit.SECONDS.sleep(2);
            stage.replicate(stage.primary(), stage.replica());
        }
    },
    REPLICA_KILL("kill -9 of the replica, started again after 3 s; commits wait for it") {
        @Override
        boolean pair() {
            return true;
        }

        @Override
        void strike(Stage stage) throws Exception {
            stage.replica().kill();
            TimeUnit.SECONDS.sleep(3);
            stage.replica().start();
        }
    },
    UNSAFE_FAIL_OVER("planted: the same fail-over, but the primary does not wait for its replica, which lags") {
        @Override
        boolean pair() {
            return true;
        }

        @Override
        boolean planted() {
            return true;
        }

        @Override
        void strike(Stage stage) throws Exception {
            stage.primary().execute("SET GLOBAL rpl_semi_sync_master_enabled = 0");
            stage.replica().execute("STOP SLAVE IO_THREAD");
            TimeUnit.SECONDS.sleep(3);
            stage.primary().kill();
            stage.promote(stage.replica(), stage.primary());
            stage.swapRoles();
        }
    };

    private final String what;

    Failure(String what) {
        this.what = what;
    }

    /** Lets it happen and puts it right; returns when that is done. */
    abstract void strike(Stage stage) throws Exception;

    String what() {
        return what;
    }

    /** As on the command line: {@code node-kill}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean pair() {
        return false;
    }

    boolean possible(Stage stage) {
        return true;
    }

    /** A loss made on purpose, which the checker must find. */
    boolean planted() {
        return false;
    }

    /** Where they do not, a hold may end early or late: it is a promise in time. Appointments are none. */
    boolean clocksAgree() {
        return true;
    }
}
