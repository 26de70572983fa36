package org.polyclinic.patient.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polyclinic.shared.value.Sex;
import org.polyclinic.testing.World;

class IdentifiersTest {

    @Example
    void snilsIsReadAsPeopleWriteIt() {
        assertThat(Snils.parse("112-233-445 95")).isPresent();
        assertThat(Snils.parse("11223344595")).isPresent();
        assertThat(Snils.parse("112-233-445 96")).isEmpty();
        assertThat(Snils.parse("112-233-445")).isEmpty();
        assertThat(Snils.parse("абв")).isEmpty();
        assertThatThrownBy(() -> new Snils("11223344596")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void oldSnilsHaveNoChecksum() {
        assertThat(Snils.parse("001-001-998 00")).isPresent();
        assertThat(Snils.parse("001-001-999 00")).isEmpty();
    }

    @Property
    void oneWrongDigitOfASnilsIsFound(
            @ForAll @IntRange(min = 0, max = 8) int position, @ForAll @IntRange(max = 999_999) int n) {
        String digits = World.snils(n).digits();
        char other = (char) ('0' + (digits.charAt(position) - '0' + 1) % 10);
        String wrong = digits.substring(0, position) + other + digits.substring(position + 1);

        // remainders 0 and 100 are both written 00, so the checksum cannot tell them apart
        Assume.that(!digits.endsWith("00"));
        assertThat(Snils.parse(wrong)).isEmpty();
    }

    @Property
    void oneWrongDigitOfAPolicyNumberIsFound(
            @ForAll @IntRange(min = 0, max = 15) int position, @ForAll @IntRange(max = 999_999) int n) {
        String digits = World.policyNumber(n).digits();
        char other = (char) ('0' + (digits.charAt(position) - '0' + 1) % 10);

        assertThat(PolicyNumber.parse(digits.substring(0, position) + other + digits.substring(position + 1)))
                .isEmpty();
    }

    @Example
    void policyNumberTellsBirthDateAndSex() {
        LocalDate born = LocalDate.of(1985, 3, 14);
        String fifteen = "54" + PolicyNumber.birthCode(born, Sex.FEMALE) + "00001";
        PolicyNumber number =
                PolicyNumber.parse(fifteen + PolicyNumber.checkDigit(fifteen)).orElseThrow();

        assertThat(PolicyNumber.birthCode(born, Sex.FEMALE)).isEqualTo("56410885");
        assertThat(number.tells(born, Sex.FEMALE)).isTrue();
        assertThat(number.tells(born, Sex.MALE)).isFalse();
        assertThat(number.tells(born.plusDays(1), Sex.FEMALE)).isFalse();
    }

    @Example
    void numbersDoNotShowThemselvesInLogs() {
        assertThat(World.snils(7).toString()).doesNotContain(World.snils(7).digits());
        assertThat(World.policyNumber(7).toString())
                .doesNotContain(World.policyNumber(7).digits());
    }

    @Example
    void numberOfADocumentIsKnownWithoutItsSeries() {
        assertThat(DocumentKind.PASSPORT.withoutSeries("4509 123456")).isEqualTo("123456");
        assertThat(DocumentKind.BIRTH_CERTIFICATE.withoutSeries("II-МЮ 654321")).isEqualTo("654321");
        assertThat(DocumentKind.SOCIAL_CARD.withoutSeries("964330100123")).isEqualTo("964330100123");
        assertThat(DocumentKind.PASSPORT.accepts("45 09 123456")).isFalse();
        assertThat(DocumentKind.BIRTH_CERTIFICATE.accepts("II-MЮ 654321")).isFalse();
    }
}
