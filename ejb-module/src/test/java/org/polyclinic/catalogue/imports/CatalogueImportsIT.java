package org.polyclinic.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.PriceView;
import org.polyclinic.catalogue.boundary.view.SpecialtyView;
import org.polyclinic.catalogue.control.ClinicQueries;
import org.polyclinic.catalogue.control.DoctorQueries;
import org.polyclinic.catalogue.control.ServiceQueries;
import org.polyclinic.catalogue.entity.Clinic;
import org.polyclinic.catalogue.entity.ClinicContacts;
import org.polyclinic.catalogue.entity.ClinicName;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.LegalEntity;
import org.polyclinic.catalogue.entity.Location;
import org.polyclinic.catalogue.entity.Ogrn;
import org.polyclinic.catalogue.entity.VisitTerms;
import org.polyclinic.shared.database.EntityRows;
import org.polyclinic.shared.imports.ImportReport;
import org.polyclinic.shared.imports.ImportReport.BadRow;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.testing.Domain;
import org.polyclinic.testing.ImportDesk;
import org.polyclinic.testing.TestDatabase;

class CatalogueImportsIT {

    private final Domain domain = Domain.shared();
    private final ImportDesk desk = new ImportDesk(domain);

    @BeforeEach
    void importAll() {
        TestDatabase.shared().empty();
        importEverything();
    }

    private void importEverything() {
        CatalogueTables.small().forEach((kind, lines) -> assertThat(desk.take(kind, lines))
                .as(kind.name())
                .satisfies(report -> assertThat(report.badRows()).isEmpty())
                .satisfies(report -> assertThat(report.applied()).isTrue()));
    }

    @Test
    void cardOfAClinicShowsWhatWasImported() {
        ClinicView card = domain.inTransaction(
                () -> domain.get(ClinicQueries.class).card(clinic("K-1")).orElseThrow());
        assertThat(card.summary().shortName()).isEqualTo("Поликлиника «Янтарь»");
        assertThat(card.summary().phones()).containsExactly("+7 4012 00-00-01", "+7 4012 00-00-02");
        assertThat(card.summary().financing()).containsExactly(Financing.OMS, Financing.PAID);
        assertThat(card.summary().latitude()).isEqualByComparingTo("54.710400");
        assertThat(card.hours())
                .hasSize(7)
                .last()
                .extracting(ClinicView.Hours::weekday)
                .isEqualTo(8);
        assertThat(card.licences()).extracting(ClinicView.Licence::validUntil).containsExactly((LocalDate) null);
        assertThat(card.departments())
                .extracting("name", "address")
                .containsExactly(
                        tuple("Терапия", "Калининград, Липовая аллея, 1"),
                        tuple("Хирургия", "Калининград, Парусная, 2"));
        assertThat(card.specialties()).extracting(SpecialtyView::code).containsExactly("cardiologist", "therapist");
        assertThat(card.updatedAt().getOffset().getId()).isEqualTo("+02:00");
    }

    @Test
    void cardOfADoctorShowsAllPosts() {
        UUID doctor = id("SELECT id FROM doctor WHERE code = 'D-1'");
        assertThat(domain.inTransaction(() ->
                                domain.get(DoctorQueries.class).card(doctor).orElseThrow())
                        .posts())
                .extracting("place.clinicName", "place.room", "place.department")
                .containsExactlyInAnyOrder(
                        tuple("Поликлиника «Янтарь»", "101", "Терапия"), tuple("Поликлиника «Волна»", "7", "Терапия"));
    }

    @Test
    void aPreviewWritesNothing() {
        ImportReport report = desk.previewing()
                .take(CatalogueImport.REGIONS, "region_code,region_name,time_zone", "01,Новый,Europe/Moscow");
        assertThat(report.bad()).isZero();
        assertThat(report.applied()).isFalse();
        assertThat(domain.count("region WHERE code = '01'")).isZero();
        assertThat(domain.count("import_run WHERE kind = 'REGIONS' AND NOT applied"))
                .isOne();
    }

    @Test
    void everyBadRowIsReportedAndNothingWritten() {
        ImportReport report = desk.take(
                CatalogueImport.SERVICES,
                "code,name,category,form,duration_minutes,specialty,min_age,max_age",
                "B01.001.001,Хороший приём,OUTPATIENT_VISIT,IN_PERSON,15,,,",
                "В01.001.002,Кириллица,OUTPATIENT_VISIT,IN_PERSON,15,,,",
                "B01.001.003,,VISIT,IN_PERSON,много,нет такой,18,3",
                "B01.001.001,Ещё раз,OUTPATIENT_VISIT,IN_PERSON,15,,,");
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.bad()).isEqualTo(3);
        assertThat(report.applied()).isFalse();
        assertThat(report.badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::messageKey)
                .containsExactly(
                        tuple(2, "code", "catalogue.cyrillicInCode"),
                        tuple(3, "name", "imports.required"),
                        tuple(3, "category", "imports.constant"),
                        tuple(3, "specialty", "imports.unknownSpecialty"),
                        tuple(3, "duration_minutes", "imports.number"),
                        tuple(3, "max_age", "imports.ageOrder"),
                        tuple(4, "code", "imports.duplicate"));
        assertThat(domain.count("medical_service WHERE code LIKE 'B01.001%'")).isZero();
    }

    @Test
    void checksumsOfClinicsAreVerified() {
        String[] lines = CatalogueTables.small().get(CatalogueImport.CLINICS).clone();
        lines[1] = lines[1].replace("7707329152", "7707329153").replace("1047707030513", "1047707030514");
        assertThat(desk.take(CatalogueImport.CLINICS, lines).badRows())
                .extracting(BadRow::messageKey)
                .containsExactly("catalogue.innChecksum", "catalogue.ogrnChecksum");
    }

    @Test
    void rowsOfOneDoctorMustAgree() {
        String[] lines = CatalogueTables.small().get(CatalogueImport.DOCTORS).clone();
        lines[2] = lines[2].replace("Королёв,", "Королев,");
        assertThat(desk.take(CatalogueImport.DOCTORS, lines).badRows())
                .extracting(BadRow::row, BadRow::messageKey)
                .containsExactly(tuple(2, "imports.contradiction"));
    }

    @Test
    void aPriceOnceSetStaysAndAnotherDayAddsOne() {
        String header = "clinic,service,set_on,kind,amount,comment";
        assertThat(desk.take(CatalogueImport.PRICES, header, "K-1,B01.047.001,2026-01-01,AMOUNT,1600,")
                        .badRows())
                .extracting(BadRow::column, BadRow::messageKey)
                .containsExactly(tuple("set_on", "catalogue.priceExists"));
        assertThat(desk.take(CatalogueImport.PRICES, header, "K-1,B01.047.001,2026-06-01,AMOUNT,1600,")
                        .applied())
                .isTrue();
        UUID service = id("SELECT id FROM medical_service WHERE code = 'B01.047.001'");
        List<PriceView> history =
                domain.inTransaction(() -> domain.get(ServiceQueries.class).history(clinic("K-1"), service));
        assertThat(history)
                .extracting(PriceView::amount)
                .containsExactly(new BigDecimal("1600.00"), new BigDecimal("1500.00"));
    }

    @Test
    void pricesNeedWhatTheirKindNeeds() {
        assertThat(desk.take(
                                CatalogueImport.PRICES,
                                "clinic,service,set_on,kind,amount,comment",
                                "K-1,B01.047.001,2027-01-01,FREE,10,",
                                "K-1,B01.047.001,2027-01-02,AMOUNT,,",
                                "K-1,B01.047.001,2027-01-03,AGREEMENT,,",
                                "K-1,B01.047.001,2027-01-04,AMOUNT,0.001,")
                        .badRows())
                .extracting(BadRow::row, BadRow::messageKey)
                .containsExactly(
                        tuple(1, "catalogue.priceAmount"),
                        tuple(2, "catalogue.priceAmount"),
                        tuple(3, "catalogue.priceComment"),
                        tuple(4, "imports.number"));
    }

    @Test
    void hoursAreReplacedButRoomsStay() {
        String[] lines = CatalogueTables.small().get(CatalogueImport.CLINICS).clone();
        lines[1] = lines[1].replace("1-6 08:00-20:00; H 10:00-14:00", "1 10:00-11:00")
                .replace("101;102", "103");
        assertThat(desk.take(CatalogueImport.CLINICS, lines).applied()).isTrue();
        assertThat(domain.count("clinic_hours WHERE clinic_id = ?", clinic("K-1")))
                .isOne();
        assertThat(domain.count("room WHERE clinic_id = ?", clinic("K-1"))).isEqualTo(3);
    }

    @Test
    void aPostThatGivesAnotherServiceHasAnotherVersion() {
        String version =
                "SELECT p.version AS v FROM doctor_post p JOIN doctor d ON d.id = p.doctor_id WHERE d.code = 'D-2'";
        String before = text(version);
        String[] lines = CatalogueTables.small().get(CatalogueImport.DOCTORS).clone();
        lines[3] = lines[3].replace("B01.015.001", "B01.015.001;B01.047.001");
        assertThat(desk.take(CatalogueImport.DOCTORS, lines).applied()).isTrue();
        assertThat(text(version)).isNotEqualTo(before);
        assertThat(text("SELECT MAX(version) AS v FROM doctor"))
                .isEqualTo(text("SELECT MIN(version) AS v FROM doctor"));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        UUID clinic = clinic("K-1");
        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    EntityRows<Clinic> rows = EntityRows.of(Clinic.class, Clinic::id);
                    rows.change(clinic, one -> {
                        domain.inAnotherTransaction("UPDATE clinic SET version = version + 1 WHERE id = ?", clinic);
                        one.opensAt(List.of());
                        one.describe(profile(), LocalDateTime.of(2026, 1, 1, 0, 0));
                    });
                    rows.write(domain.entityManager());
                    return null;
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(domain.count("clinic_hours WHERE clinic_id = ?", clinic)).isEqualTo(7);
    }

    private static Clinic.Profile profile() {
        return new Clinic.Profile(
                new ClinicName("ГБУЗ «Другая»", "Другая"),
                new LegalEntity(new Inn("7707329152"), new Ogrn("1047707030513")),
                new Location(UUID.randomUUID(), "236022", null, "Другая, 1", BigDecimal.ONE, BigDecimal.ONE, "UTC"),
                new ClinicContacts("+7 4012 00-00-09", "k9@clinic.example"),
                new VisitTerms(1, 14, 24, false));
    }

    @Test
    void unknownColumnsRefuseTheFile() {
        assertThatThrownBy(
                        () -> desk.take(CatalogueImport.SPECIALTIES, "code,name_ru,name_en,selfreferral", "x,y,z,no"))
                .hasMessage("imports.missingColumn");
    }

    @Test
    void pagesOfClinicsFollowEachOther() {
        ClinicQueries clinics = domain.get(ClinicQueries.class);
        ClinicFilter all = new ClinicFilter(null, null, null, null, null, null, null);
        domain.inTransaction(() -> {
            var first = clinics.search(all, PageRequest.first(1));
            var second = clinics.search(all, new PageRequest(first.next(), 1));
            assertThat(first.items()).extracting("shortName").containsExactly("Поликлиника «Волна»");
            assertThat(second.items()).extracting("shortName").containsExactly("Поликлиника «Янтарь»");
            assertThat(second.next()).isNull();
            return null;
        });
    }

    @Test
    void whatDoesNotExistIsFoundNowhere() {
        ClinicQueries clinics = domain.get(ClinicQueries.class);
        UUID nowhere = UUID.randomUUID();
        domain.inTransaction(() -> {
            for (ClinicFilter filter : List.of(
                    new ClinicFilter(null, nowhere, null, null, null, null, null),
                    new ClinicFilter(null, null, nowhere, null, null, null, null),
                    new ClinicFilter(null, null, null, "Атлантида", null, null, null),
                    new ClinicFilter("😀", null, null, null, null, null, null),
                    new ClinicFilter("такой нет", null, null, null, null, null, null))) {
                assertThat(clinics.search(filter, PageRequest.first(10)).items())
                        .isEmpty();
            }
            return null;
        });
    }

    private UUID clinic(String code) {
        return id("SELECT id FROM clinic WHERE code = '" + code + "'");
    }

    private UUID id(String query) {
        return UUID.fromString(text(query.replace("SELECT id", "SELECT id AS v")));
    }

    private String text(String query) {
        return domain.text(query);
    }
}
