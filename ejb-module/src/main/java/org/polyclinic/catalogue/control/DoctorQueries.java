package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.catalogue.Qualification;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.database.SqlRow;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Sex;

/** Reads the cards of doctors. */
@ApplicationScoped
public class DoctorQueries {

    private static final String DOCTOR =
            """
            SELECT id, surname, name, patronymic, sex, qualification, education, certificates, licence_number,
                   licence_until, practice_since, phone, email
            FROM doctor WHERE id = ?""";

    @PersistenceContext
    EntityManager em;

    @Inject
    PostQueries posts;

    @Inject
    Clock clock;

    public Optional<DoctorView> card(UUID doctorId) {
        return Sql.of(DOCTOR, doctorId).first(em, row -> view(row, posts.ofDoctor(doctorId)));
    }

    private DoctorView view(SqlRow row, List<DoctorPostView> held) throws SQLException {
        return new DoctorView(
                row.id("id"),
                PostQueries.name(row),
                row.constant("sex", Sex.class),
                row.constant("qualification", Qualification.class),
                row.text("education"),
                row.text("certificates"),
                row.text("licence_number"),
                row.date("licence_until"),
                fullYearsSince(row.date("practice_since")),
                row.text("phone"),
                row.text("email"),
                held);
    }

    private int fullYearsSince(LocalDate start) {
        LocalDate today = Clocks.utc(clock).toLocalDate();
        return Math.max(0, Period.between(start, today).getYears());
    }
}
