package org.polyclinic.bench.region;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.polyclinic.schedule.control.SlotPlan;
import org.polyclinic.shared.crypto.FieldCipher;
import org.polyclinic.shared.crypto.LookupHash;
import org.polyclinic.shared.setting.Settings;

/** Makes a region clinic by clinic: with its doctors and timetables, then its people, then its slots and visits. */
final class RegionMaker {
    private static final int WINDOWS = 8;
    private static final long CODES_PER_CLINIC = 100_000;

    private final Scale scale;
    private final Tables tables;
    private final PrintStream out;
    private final Reference reference;
    private final ClinicMaker clinics;
    private final Citizens citizens;
    private final Visits visits;

    RegionMaker(Scale scale, Settings settings, Tables tables, PrintStream out) {
        Demography demography = new Demography(scale.day());
        this.scale = scale;
        this.tables = tables;
        this.out = out;
        this.reference = new Reference(scale, tables);
        this.clinics = new ClinicMaker(scale, tables, reference, demography);
        this.citizens =
                new Citizens(scale, tables, reference, demography, new FieldCipher(settings), new LookupHash(settings));
        this.visits = new Visits(scale, tables);
    }

    void make() throws SQLException {
        Progress progress = new Progress(out, scale.clinics());
        SplittableRandom seed = new SplittableRandom(scale.seed());
        for (int number = 0; number < scale.clinics(); number++) {
            make(number, seed.split());
            progress.at(number + 1, tables.rows());
        }
        tables.finish();
        out.println("All rows handed over and stored after " + progress.seconds() + " s");
    }

    private void make(int number, SplittableRandom random) {
        Clinic clinic = clinics.make(number, ids(number, 0, random), random);
        SlotPlan plan = new Timetable(scale, tables, ids(number, 1, random)).of(clinic, reference);
        List<Citizen> people = citizens.of(clinic, ids(number, 2, random), random);
        VisitRows.Ids rows = new VisitRows.Ids(
                ids(number, 3, random), ids(number, 4, random), ids(number, 5, random), number * CODES_PER_CLINIC + 1);
        visits.of(clinic, plan, people, rows, random);
    }

    private OrderedIds ids(int clinic, int kind, SplittableRandom random) {
        return new OrderedIds(scale.day(), 1 + clinic * WINDOWS + kind, random.split());
    }
}
