package org.polyclinic.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Names of people who do not exist. */
final class DemoNames {
    private final List<String> surnames;
    private final List<String> male;
    private final List<String> female;
    private final List<String> fathers;

    DemoNames() {
        List<Map<String, String>> rows = DemoFacts.rows("names.csv");
        surnames = column(rows, "surname");
        male = column(rows, "male");
        female = column(rows, "female");
        fathers = column(rows, "patronymic");
    }

    FullName invent(Sex sex, SplittableRandom random) {
        boolean man = sex == Sex.MALE;
        return new FullName(
                one(surnames, random) + (man ? "" : "а"),
                one(man ? male : female, random),
                one(fathers, random) + (man ? "ич" : "на"));
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .map(row -> row.get(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
