package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.polyclinic.launcher.demo.DemoFacts;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Who lives in the region: ages by the pyramid, sexes by age, names by how frequent they are. */
final class Demography {
    /** Thousands of people by bands of five years, as a Russian region has them, and per cent of women in each. */
    private static final double[] BANDS = {48, 62, 64, 56, 49, 47, 66, 84, 82, 72, 66, 60, 66, 74, 60, 30, 32, 18};

    private static final int[] WOMEN = {49, 49, 49, 49, 49, 49, 49, 50, 50, 51, 52, 53, 56, 59, 63, 67, 72, 76};
    private static final int BAND_YEARS = 5;

    private final LocalDate day;
    private final Weighted<Integer> bands =
            Weighted.of(IntStream.range(0, BANDS.length).boxed().toList(), BANDS);
    private final Weighted<String> surnames = names("surname");
    private final Weighted<String> male = names("male");
    private final Weighted<String> female = names("female");
    private final Weighted<String> fathers = names("patronymic");

    Demography(LocalDate day) {
        this.day = day;
    }

    /** Somebody invented. */
    record Person(FullName name, Sex sex, LocalDate birthDate) {

        int ageOn(LocalDate date) {
            return (int) ChronoUnit.YEARS.between(birthDate, date);
        }
    }

    private static Weighted<String> names(String column) {
        List<Map<String, String>> rows = DemoFacts.rows("names.csv");
        return Weighted.byRank(rows.stream()
                .map(row -> row.get(column))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    Person person(SplittableRandom random) {
        int band = bands.draw(random);
        Sex sex = random.nextInt(100) < WOMEN[band] ? Sex.FEMALE : Sex.MALE;
        int youngest = (int) (band * BAND_YEARS * 365.25);
        LocalDate born = day.minusDays(1L + youngest + random.nextInt((int) (BAND_YEARS * 365.25)));
        return new Person(name(sex, random), sex, born);
    }

    FullName name(Sex sex, SplittableRandom random) {
        boolean man = sex == Sex.MALE;
        return new FullName(
                surnames.draw(random) + (man ? "" : "а"),
                (man ? male : female).draw(random),
                fathers.draw(random) + (man ? "ич" : "на"));
    }
}
