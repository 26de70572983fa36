package org.polyclinic.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.polyclinic.patient.entity.PolicyNumber;
import org.polyclinic.shared.value.Sex;

/** Invented patients with valid policy numbers and passports, as a table to import. */
final class PaperNumbers {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BIRTHS = 15_000;

    private final List<People.Papers> papers = new ArrayList<>();
    private final StringBuilder csv =
            new StringBuilder("surname,name,birth_date,sex,policy_number,insurer,policy_from,passport\r\n");

    PaperNumbers(int count) {
        int first = ThreadLocalRandom.current().nextInt(BIRTHS);
        for (int i = 0; i < count; i++) {
            LocalDate birth = FIRST_BIRTH.plusDays((first + i) % BIRTHS);
            String fifteen = "77" + PolicyNumber.birthCode(birth, Sex.MALE)
                    + "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
            String policy = fifteen + PolicyNumber.checkDigit(fifteen);
            String document = "%06d".formatted(100_000 + i);
            papers.add(new People.Papers(policy, document, birth.toString()));
            csv.append("Bench,Patient,%s,MALE,%s,Insurer,2015-01-01,4510 %s".formatted(birth, policy, document))
                    .append("\r\n");
        }
    }

    List<People.Papers> papers() {
        return papers;
    }

    String csv() {
        return csv.toString();
    }
}
