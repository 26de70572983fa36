package org.polyclinic.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ClinicSummary;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.catalogue.boundary.view.ClinicView.ClinicTerms;
import org.polyclinic.catalogue.boundary.view.DepartmentView;
import org.polyclinic.catalogue.control.WordSearch.Subject;
import org.polyclinic.shared.database.Sql;
import org.polyclinic.shared.paging.Cursor;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.shared.time.Clocks;
import org.polyclinic.shared.value.Financing;

/** Reads clinics: pages of summaries, and cards with everything that belongs to a clinic. */
@ApplicationScoped
public class ClinicQueries {

    private static final String CLINICS =
            """
            SELECT c.id, c.short_name, c.full_name, y.name AS city, c.city_district, c.address, c.latitude, c.longitude,
                   c.phones, c.time_zone, c.insurance, r.name AS region, c.inn, c.ogrn, c.postal_code, c.email,
                   c.horizon_days, c.cancel_hours, c.enrolled_only, c.updated_at
            FROM clinic c JOIN city y ON y.id = c.city_id JOIN region r ON r.id = y.region_id
            WHERE TRUE""";

    /** A row with what is read out of its texts and bits only when it is shown. */
    record Clinic(
            UUID id,
            String shortName,
            String fullName,
            String city,
            String cityDistrict,
            String address,
            BigDecimal latitude,
            BigDecimal longitude,
            String phones,
            String timeZone,
            int insurance,
            String region,
            String inn,
            String ogrn,
            String postalCode,
            String email,
            @Nested ClinicTerms terms,
            LocalDateTime updatedAt) {

        ClinicSummary summary() {
            return new ClinicSummary(
                    id,
                    shortName,
                    fullName,
                    city,
                    cityDistrict,
                    address,
                    latitude,
                    longitude,
                    ClinicQueries.phones(phones),
                    timeZone,
                    financing(insurance));
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    SpecialtyQueries specialties;

    public Page<ClinicSummary> search(ClinicFilter filter, PageRequest request) {
        Sql query = Sql.of(CLINICS)
                .addIf(filter.regionId(), "AND y.region_id = ?")
                .addIf(filter.cityId(), "AND c.city_id = ?")
                .addIf(filter.cityDistrict(), "AND c.city_district = ?")
                .addIf(bits(filter.financing()), "AND c.insurance & ? <> 0")
                .addIf(
                        filter.specialtyId(),
                        "AND c.id IN (SELECT p.clinic_id FROM doctor_post p WHERE p.specialty_id = ? AND p.active)")
                .addIf(
                        filter.serviceId(),
                        "AND c.id IN (SELECT p.clinic_id FROM doctor_post_service o JOIN doctor_post p ON p.id = o.post_id "
                                + "WHERE o.service_id = ? AND p.active)");
        if (filter.text() != null && !filter.text().isBlank()) {
            WordSearch.narrow(query, Subject.CLINIC, "c.id", filter.text());
        }
        after(query, request);
        List<ClinicSummary> found =
                query.add("ORDER BY c.short_name, c.id LIMIT ?", request.size() + 1).list(em, Clinic.class).stream()
                        .map(Clinic::summary)
                        .toList();
        return Page.cut(found, request, clinic -> Cursor.of(clinic.shortName(), clinic.id()));
    }

    private static void after(Sql query, PageRequest request) {
        if (request.after() != null) {
            String[] keys = Cursor.parse(request.after(), 2);
            query.add("AND (c.short_name > ? OR c.short_name = ? AND c.id > ?)", keys[0], keys[0], id(keys[1]));
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    public Optional<ClinicView> card(UUID clinicId) {
        return Sql.of(CLINICS)
                .add("AND c.id = ?", clinicId)
                .first(em, Clinic.class)
                .map(this::card);
    }

    private ClinicView card(Clinic clinic) {
        return new ClinicView(
                clinic.summary(),
                clinic.region(),
                clinic.inn(),
                clinic.ogrn(),
                clinic.postalCode(),
                clinic.email(),
                licences(clinic.id()),
                specialties.of(clinic.id()),
                hours(clinic.id()),
                departments(clinic.id(), clinic.address()),
                clinic.terms(),
                Clocks.in(ZoneId.of(clinic.timeZone()), clinic.updatedAt()));
    }

    private List<ClinicView.Licence> licences(UUID clinicId) {
        return Sql.of(
                        "SELECT number, activities, valid_until FROM licence WHERE clinic_id = ? ORDER BY number",
                        clinicId)
                .list(em, ClinicView.Licence.class);
    }

    private List<ClinicView.Hours> hours(UUID clinicId) {
        return Sql.of("SELECT weekday, opens, closes FROM clinic_hours WHERE clinic_id = ? ORDER BY weekday", clinicId)
                .list(em, ClinicView.Hours.class);
    }

    private List<DepartmentView> departments(UUID clinicId, String clinicAddress) {
        return Sql.of(
                        "SELECT id, clinic_id, name, COALESCE(address, ?) AS address FROM department WHERE clinic_id = ?"
                                + " ORDER BY name",
                        clinicAddress,
                        clinicId)
                .list(em, DepartmentView.class);
    }

    private static List<String> phones(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).toList();
    }

    private static Set<Financing> financing(int bits) {
        Set<Financing> kinds = EnumSet.allOf(Financing.class);
        kinds.removeIf(kind -> (kind.bit() & bits) == 0);
        return kinds;
    }

    private static Integer bits(Financing financing) {
        return financing == null ? null : financing.bit();
    }
}
