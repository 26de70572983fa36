package org.polyclinic.town;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.polyclinic.town.Town.Specialty;

/** A doctor in a post of a clinic. */
public final class Doctor {
    /** Bits of the channels that need no referral. */
    private static final int EVERY_CHANNEL = 63;

    private final Town town;
    private final Clinic clinic;
    private final Specialty specialty;
    private final UUID id = Town.newId();
    private final UUID room = Town.newId();
    private final UUID post = Town.newId();

    private Doctor(Town town, Clinic clinic, Specialty specialty) {
        this.town = town;
        this.clinic = clinic;
        this.specialty = specialty;
    }

    static Doctor employed(Town town, Clinic clinic, Specialty specialty, String roomNumber) {
        Doctor doctor = new Doctor(town, clinic, specialty);
        town.add(Row.of("room", doctor.room).with("clinic_id", clinic.id()).with("number", roomNumber));
        town.add(doctor.person("D" + roomNumber));
        town.add(doctor.employment());
        doctor.offers(specialty.service());
        return doctor;
    }

    private Row person(String code) {
        return Row.of("doctor", id)
                .with("version", 0)
                .with("code", code)
                .with("surname", "Врачёв")
                .with("name", "Пётр")
                .with("patronymic", "Ильич")
                .with("search_name", "врачев петр ильич")
                .with("sex", "MALE")
                .with("qualification", "FIRST")
                .with("education", "")
                .with("certificates", "")
                .with("licence_number", "Л-1")
                .with("practice_since", "2001-09-01");
    }

    private Row employment() {
        return Row.of("doctor_post", post)
                .with("version", 0)
                .with("doctor_id", id)
                .with("clinic_id", clinic.id())
                .with("department_id", clinic.department())
                .with("specialty_id", specialty.id())
                .with("room_id", room)
                .with("position", "врач")
                .with("active", true);
    }

    /** One more service of the post. */
    public Doctor offers(UUID service) {
        town.add(new Row("doctor_post_service").with("post_id", post).with("service_id", service));
        town.settle();
        return this;
    }

    /** Free slots one after another from an instant (UTC). */
    public List<UUID> slots(LocalDateTime from, int count) {
        int minutes = town.place().slotMinutes();
        List<UUID> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(unsent(from.plusMinutes((long) i * minutes), Row.AS_IT_COMES));
        }
        town.settle();
        return slots;
    }

    /** One free slot, unless said otherwise. */
    public UUID slot(LocalDateTime start, UnaryOperator<Row> otherwise) {
        UUID slot = unsent(start, otherwise);
        town.settle();
        return slot;
    }

    private UUID unsent(LocalDateTime start, UnaryOperator<Row> otherwise) {
        LocalDateTime end = start.plusMinutes(town.place().slotMinutes());
        UUID slot = Town.newId();
        town.add(otherwise.apply(Row.of("slot", slot)
                .with("post_id", post)
                .with("clinic_id", clinic.id())
                .with("room_id", room)
                .with(
                        "local_date",
                        start.atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(town.place().zone())
                                .toLocalDate())
                .with("starts_at", start)
                .with("ends_at", end)
                .with("financing", "OMS")
                .with("channels", EVERY_CHANNEL)
                .with("opens_to_all", "9999-12-31")
                .with("free_from", "1970-01-01")
                .with("closed", false)
                .with("busy_doctor_id", id)
                .with("busy_room_id", room)
                .with("occupied_from", start)
                .with("occupied_to", end)));
        return slot;
    }

    public UUID id() {
        return id;
    }

    public UUID post() {
        return post;
    }

    public UUID room() {
        return room;
    }

    public Specialty specialty() {
        return specialty;
    }
}
