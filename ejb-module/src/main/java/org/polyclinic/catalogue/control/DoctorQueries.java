package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.catalogue.boundary.view.DoctorView.DoctorTraining;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Reads the cards of doctors. */
@ApplicationScoped
public class DoctorQueries {

    private static final String DOCTOR =
            """
            SELECT id, surname, name, patronymic, sex, qualification, education, certificates, licence_number,
                   licence_until, practice_since, phone, email
            FROM doctor WHERE id = ?""";

    record Doctor(
            UUID id,
            @Nested FullName name,
            Sex sex,
            Qualification qualification,
            String education,
            String certificates,
            String licenceNumber,
            LocalDate licenceUntil,
            LocalDate practiceSince,
            String phone,
            String email) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    PostQueries posts;

    @Inject
    Clock clock;

    public Optional<DoctorView> card(UUID doctorId) {
        return Sql.of(DOCTOR, doctorId).first(em, Doctor.class).map(doctor -> view(doctor, posts.ofDoctor(doctorId)));
    }

    private DoctorView view(Doctor doctor, List<DoctorPostView> held) {
        return new DoctorView(
                doctor.id(),
                doctor.name(),
                doctor.sex(),
                new DoctorTraining(
                        doctor.qualification(),
                        doctor.education(),
                        doctor.certificates(),
                        doctor.licenceNumber(),
                        doctor.licenceUntil(),
                        fullYearsSince(doctor.practiceSince())),
                doctor.phone(),
                doctor.email(),
                held);
    }

    private int fullYearsSince(LocalDate start) {
        LocalDate today = Clocks.utc(clock).toLocalDate();
        return Math.max(0, Period.between(start, today).getYears());
    }
}
