package org.polyclinic.town;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.polyclinic.town.Town.Specialty;

/** A clinic with one department; every doctor has a room. */
public final class Clinic {
    private final Town town;
    private final UUID id = Town.newId();
    private final UUID department = Town.newId();
    private final String code;

    private Clinic(Town town, String code) {
        this.town = town;
        this.code = code;
    }

    static Clinic founded(Town town, String code, UnaryOperator<Row> otherwise) {
        Clinic clinic = new Clinic(town, code);
        town.add(otherwise.apply(clinic.row()));
        town.add(Row.of("department", clinic.department)
                .with("clinic_id", clinic.id)
                .with("name", "Терапия"));
        town.settle();
        return clinic;
    }

    private Row row() {
        return Row.of("clinic", id)
                .with("version", 0)
                .with("city_id", town.city())
                .with("code", code)
                .with("full_name", "Городская поликлиника " + code)
                .with("short_name", "Поликлиника " + code)
                .with("inn", "7707083893")
                .with("ogrn", "1027700132195")
                .with("postal_code", "630000")
                .with("city_district", "Центральный")
                .with("address", "Красный проспект, 1")
                .with("latitude", 55.03)
                .with("longitude", 82.92)
                .with("phones", "+7 383 000-00-00")
                .with("email", "info@clinic.example")
                .with("time_zone", town.place().zone())
                .with("insurance", 7)
                .with("horizon_days", 60)
                .with("cancel_hours", 24)
                .with("enrolled_only", false)
                .with("updated_at", "2026-01-01");
    }

    /** A doctor of a specialty that no other has. */
    public Doctor doctor() {
        return doctor(town.ownSpecialty());
    }

    public Doctor doctor(Specialty specialty) {
        return doctor(specialty, Town.newMark());
    }

    /** A doctor with a post in a room of its own, of that number. */
    public Doctor doctor(Specialty specialty, String room) {
        return Doctor.employed(town, this, specialty, room);
    }

    /** A terminal that shows this secret. */
    public UUID kiosk(String secret) {
        UUID kiosk = Town.newId();
        town.add(Row.of("kiosk", kiosk)
                .with("clinic_id", id)
                .with("name", "Инфомат " + Town.newMark())
                .with("token_hash", town.protection().hashed(Protection.Kind.KIOSK, secret))
                .with("active", true));
        town.settle();
        return kiosk;
    }

    /** The software of the registry desk: an API client bound to the clinic, with secret and scopes of one that exists. */
    public String deskOf(String client) {
        String desk = "desk-" + Town.newMark();
        town.copyClient(client, desk, id);
        return desk;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    UUID department() {
        return department;
    }
}
