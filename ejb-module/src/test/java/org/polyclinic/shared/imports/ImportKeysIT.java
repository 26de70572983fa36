package org.polyclinic.shared.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polyclinic.catalogue.boundary.command.CatalogueImport.REGIONS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestDatabase;

class ImportKeysIT {

    private static final String HEADER = "region_code,region_name,time_zone";
    private static final String FIRST = "54,Новосибирская область,Asia/Novosibirsk";
    private static final String SECOND = "39,Калининградская область,Europe/Kaliningrad";
    private static final String BAD = "99999,,Nowhere";

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain).withKey("key");

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.shared().empty();
    }

    @Test
    void sameFileWithTheSameKeyGetsTheFirstReport() {
        ImportReport first = desk.take(REGIONS, HEADER, FIRST);

        assertThat(desk.take(REGIONS, HEADER, FIRST)).isEqualTo(first);
        assertThat(desk.done()).containsExactly(first);
        assertThat(domain.count("import_run")).isOne();
    }

    @Test
    void sameKeyForAnotherFileIsRefusedAndNothingIsTakenIn() {
        desk.take(REGIONS, HEADER, FIRST);

        assertThatThrownBy(() -> desk.take(REGIONS, HEADER, SECOND)).isInstanceOf(ImportKeyReused.class);
        assertThat(domain.count("region")).isOne();
    }

    @Test
    void anotherKeyIsAnotherRun() {
        desk.take(REGIONS, HEADER, FIRST);
        desk.withKey("other").take(REGIONS, HEADER, FIRST);

        assertThat(domain.count("import_run")).isEqualTo(2);
    }

    @Test
    void fileThatWasRefusedOrOnlyLookedAtUsesNoKeyUp() {
        assertThat(desk.take(REGIONS, HEADER, BAD).applied()).isFalse();
        desk.previewing().withKey("key").take(REGIONS, HEADER, SECOND);

        assertThat(desk.take(REGIONS, HEADER, FIRST).applied()).isTrue();
    }

    @Test
    void requestWhoseFirstIsNotFinishedIsTold() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Future<?> first = other.submit(() -> domain.inTransaction(() -> {
            desk.take(REGIONS, HEADER, FIRST);
            entered.countDown();
            return awaits(told);
        }));
        entered.await();

        assertThatThrownBy(() -> new ImportDesk(domain).withKey("key").take(REGIONS, HEADER, FIRST))
                .isInstanceOf(ImportInFlight.class);

        told.countDown();
        first.get();
        other.shutdown();
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
