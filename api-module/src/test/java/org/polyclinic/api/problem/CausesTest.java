package org.polyclinic.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.NotLive;
import org.polyclinic.shared.resilience.Outage;

class CausesTest {
    @Test
    void refusalOfTheDomainIsFoundInsideTheContainersException() {
        NotLive refusal = new NotLive();
        assertThat(Causes.telling(new EJBException(refusal))).isSameAs(refusal);
    }

    @Test
    void missingRoleIsFound() {
        EJBAccessException refusal = new EJBAccessException("no");
        assertThat(Causes.telling(new IllegalStateException(refusal))).isSameAs(refusal);
    }

    @Test
    void lostConnectionAndLockTimeoutMeanTryAgain() {
        assertThat(Outage.is(new SQLException("gone", "08S01"))).isTrue();
        assertThat(Outage.is(new SQLException("wait", "HY000", 1205))).isTrue();
        assertThat(Outage.is(new SQLException("duplicate", "23000", 1062))).isFalse();
    }

    @Test
    void databaseThatCannotWriteMeansTryAgain() {
        for (int code : new int[] {1021, 1114, 1026, 1290, 1598}) {
            assertThat(Outage.is(new SQLException("no", "HY000", code)))
                    .as("%d", code)
                    .isTrue();
        }
    }

    @Test
    void connectionLostDeepInsideIsFound() {
        SQLException lost = new SQLException("gone", "08003");
        assertThat(Causes.telling(new EJBException(new PersistenceException(lost))))
                .isSameAs(lost);
    }

    @Test
    void whatTellsNothingIsItself() {
        IllegalStateException bug = new IllegalStateException(new IllegalArgumentException());
        assertThat(Causes.telling(bug)).isSameAs(bug);
    }

    @Test
    void chainThatEndsInItselfEnds() {
        IllegalStateException one = new IllegalStateException();
        IllegalStateException two = new IllegalStateException(one);
        one.initCause(two);
        assertThat(Causes.telling(two)).isSameAs(two);
    }
}
