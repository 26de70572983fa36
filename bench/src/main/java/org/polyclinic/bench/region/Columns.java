package org.polyclinic.bench.region;

import java.util.Map;

/** The columns of each table in the order in which the makers write them; numbers come in hexadecimal digits. */
final class Columns {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("region", "(id, code, name, time_zone)"),
            Map.entry("city", "(id, region_id, name, time_zone)"),
            Map.entry("specialty", "(id, code, name_ru, name_en, self_referral)"),
            Map.entry(
                    "medical_service",
                    "(id, code, name, category, form, specialty_id, documents, preparation, duration_minutes,"
                            + " referral_needed, min_age, max_age, sex)"),
            Map.entry("icd10", "(code, parent_code, name)"),
            Map.entry("icd10_specialty", "(code_from, code_to, specialty_id)"),
            Map.entry("calendar_day", "(id, region_id, day, kind, works_as, name)"),
            Map.entry("search_word", "(kind, word, subject_id)"),
            Map.entry(
                    "clinic",
                    "(id, version, city_id, code, full_name, short_name, inn, ogrn, postal_code, city_district, address,"
                            + " latitude, longitude, phones, email, time_zone, insurance, horizon_days, cancel_hours,"
                            + " enrolled_only, updated_at)"),
            Map.entry("clinic_hours", "(clinic_id, weekday, opens, closes)"),
            Map.entry("department", "(id, clinic_id, name, address)"),
            Map.entry("district", "(id, clinic_id, number)"),
            Map.entry("room", "(id, clinic_id, number)"),
            Map.entry(
                    "doctor",
                    "(id, version, code, surname, name, patronymic, search_name, sex, qualification, education, certificates,"
                            + " licence_number, licence_until, practice_since, phone, email)"),
            Map.entry(
                    "doctor_post",
                    "(id, version, doctor_id, clinic_id, department_id, specialty_id, room_id, position, min_age, max_age,"
                            + " district_id, active)"),
            Map.entry("doctor_post_service", "(post_id, service_id)"),
            Map.entry(
                    "schedule_template",
                    "(id, post_id, room_id, service_id, financing, valid_from, valid_to, revision, created_at, created_by)"),
            Map.entry(
                    "template_interval",
                    "(id, template_id, weekday, starts, ends, slot_minutes, buffer_before, buffer_after, open_hours)"),
            Map.entry("template_quota", "(interval_id, channels, percent)"),
            Map.entry("slot_horizon", "(clinic_id, generated_until, stale, next_run)"),
            Map.entry(
                    "patient",
                    "(id, version, surname, name, patronymic, birth_date, sex, @snils, @hash, phone, email, clinic_id,"
                            + " district_id, created_at) SET snils = UNHEX(@snils), snils_hash = UNHEX(@hash)"),
            Map.entry(
                    "policy",
                    "(id, patient_id, kind, @number, @hash, last_digits, insurer, valid_from, valid_until)"
                            + " SET number = UNHEX(@number), number_hash = UNHEX(@hash)"),
            Map.entry(
                    "identity_document",
                    "(id, patient_id, kind, @number, @hash) SET number = UNHEX(@number), number_hash = UNHEX(@hash)"),
            Map.entry("referral", "(id, patient_id, specialty_id, issued_on, valid_until)"),
            Map.entry(
                    "slot",
                    "(id, post_id, clinic_id, room_id, service_id, local_date, starts_at, ends_at, financing, channels,"
                            + " opens_to_all, free_from, closed, busy_doctor_id, busy_room_id, occupied_from, occupied_to)"),
            Map.entry(
                    "appointment",
                    "(id, version, code, patient_id, slot_id, post_id, clinic_id, specialty_id, service_id, starts_at,"
                            + " ends_at, status, channel, policy_digits, moved_from, booked_by, booked_at,"
                            + " calendar_sequence)"),
            Map.entry(
                    "appointment_event",
                    "(id, appointment_id, kind, status, version, slot_id, service_id, moved_from, actor, reason, happened_at,"
                            + " dispatched_at)"),
            Map.entry(
                    "slot_claim",
                    "(id, slot_id, seat, patient_id, appointment_id, holder, channel, starts_at, ends_at, expires_at)"));

    private Columns() {}

    static String of(String table) {
        return COLUMNS.get(table);
    }
}
