package org.polyclinic.bench.region;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.Ogrn;
import org.polyclinic.launcher.demo.DemoClinics;
import org.polyclinic.shared.text.Texts;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** Clinics with their rooms, districts, doctors and posts. */
final class ClinicMaker {
    static final int HORIZON_DAYS = 14;
    private static final int ROOMS = Scale.DOCTORS_PER_CLINIC / 2;
    private static final int FREE_AND_PAID = 5;

    /** Specialties that every clinic needs, with how many doctors of each. */
    private static final List<String> NEEDED = List.of(
            "therapist*8",
            "paediatrician*5",
            "gynaecologist*2",
            "dentist*2",
            "surgeon",
            "ophthalmologist",
            "otorhinolaryngologist",
            "cardiologist",
            "neurologist",
            "endocrinologist",
            "urologist",
            "dermatologist");

    /** Specialties that some clinics have. */
    private static final Weighted<String> RARE = Weighted.of(
            List.of(
                    "traumatologist",
                    "gastroenterologist",
                    "ultrasound",
                    "functional-diagnostics",
                    "gp",
                    "oncologist",
                    "pulmonologist",
                    "rheumatologist",
                    "allergist",
                    "infectiologist",
                    "nephrologist",
                    "haematologist",
                    "psychotherapist",
                    "coloproctologist",
                    "geriatrician",
                    "geneticist"),
            10,
            9,
            9,
            8,
            7,
            6,
            5,
            4,
            4,
            3,
            3,
            2,
            2,
            2,
            1,
            1);

    private final Scale scale;
    private final Tables tables;
    private final Reference reference;
    private final Demography demography;

    ClinicMaker(Scale scale, Tables tables, Reference reference, Demography demography) {
        this.scale = scale;
        this.tables = tables;
        this.reference = reference;
        this.demography = demography;
    }

    Clinic make(int number, OrderedIds ids, SplittableRandom random) {
        UUID id = ids.next();
        clinic(number, id, random);
        for (int weekday = 1; weekday <= 6; weekday++) {
            tables.row("clinic_hours")
                    .id(id)
                    .number(weekday)
                    .time(LocalTime.of(8, 0))
                    .time(LocalTime.of(weekday == 6 ? 15 : 20, 0));
            tables.end("clinic_hours");
        }
        List<UUID> rooms = numbered("room", ROOMS, 101, id, ids);
        List<UUID> adults = numbered("district", 8, 1, id, ids);
        List<UUID> children = numbered("district", 5, 9, id, ids);
        Clinic clinic = new Clinic(number, id, adults, children, new ArrayList<>());
        Map<String, UUID> departments = new HashMap<>();
        for (String specialty : specialties(random)) {
            UUID department = departments.computeIfAbsent(
                    DemoClinics.department(specialty), name -> department(name, clinic, ids));
            clinic.posts().add(post(clinic, specialty, rooms, department, ids, random));
        }
        tables.row("slot_horizon")
                .id(id)
                .date(scale.day().plusDays(HORIZON_DAYS + 1L))
                .flag(false)
                .timestamp(scale.day().plusDays(1).atStartOfDay());
        tables.end("slot_horizon");
        return clinic;
    }

    private void clinic(int number, UUID id, SplittableRandom random) {
        String city = Reference.cityName(reference.cityIndexOf(number));
        String shortName = "Поликлиника № " + (number + 1);
        String fullName = "Государственное бюджетное учреждение здравоохранения «Городская поликлиника № %d» города %s"
                .formatted(number + 1, city);
        String district = List.of("Центральный", "Северный", "Заречный").get(random.nextInt(3));
        String address = "улица Садовая, " + (1 + random.nextInt(120));
        String nine = Reference.REGION_CODE + "00" + "%05d".formatted(10_000 + number);
        String twelve = "102" + Reference.REGION_CODE + "00" + "%05d".formatted(10_000 + number);
        tables.row("clinic")
                .id(id)
                .number(0)
                .id(reference.cityOf(number))
                .text("SYN-%04d".formatted(number + 1))
                .text(fullName)
                .text(shortName)
                .text(nine + Inn.checkDigit(nine))
                .text(twelve + Ogrn.checkDigit(twelve))
                .text("%06d".formatted(630_000 + number))
                .text(district)
                .text(address)
                .text("%.6f".formatted(54.5 + random.nextDouble()))
                .text("%.6f".formatted(82.0 + random.nextDouble()))
                .text("+7 383 000-%02d-%02d".formatted(number / 100, number % 100))
                .text("syn" + (number + 1) + "@polyclinic.example")
                .text(Reference.ZONE)
                .number(FREE_AND_PAID)
                .number(HORIZON_DAYS)
                .number(24)
                .flag(true)
                .timestamp(scale.day().minusDays(100).atStartOfDay());
        tables.end("clinic");
        Reference.words(tables, "CLINIC", id, fullName, shortName, city, address, district);
    }

    private List<UUID> numbered(String table, int count, int first, UUID clinic, OrderedIds ids) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = ids.next();
            tables.row(table).id(id).id(clinic).number(first + i);
            tables.end(table);
            made.add(id);
        }
        return made;
    }

    private UUID department(String name, Clinic clinic, OrderedIds ids) {
        UUID id = ids.next();
        tables.row("department").id(id).id(clinic.id()).text(name).nothing();
        tables.end("department");
        return id;
    }

    private static List<String> specialties(SplittableRandom random) {
        List<String> all = new ArrayList<>();
        for (String needed : NEEDED) {
            String[] parts = needed.split("\\*");
            for (int i = 0; i < (parts.length == 1 ? 1 : Integer.parseInt(parts[1])); i++) {
                all.add(parts[0]);
            }
        }
        while (all.size() < Scale.DOCTORS_PER_CLINIC) {
            String rare = RARE.draw(random);
            if (!all.contains(rare)) {
                all.add(rare);
            }
        }
        return all;
    }

    private Clinic.Post post(
            Clinic clinic, String code, List<UUID> rooms, UUID department, OrderedIds ids, SplittableRandom random) {
        int index = clinic.posts().size();
        Reference.Specialty specialty = reference.specialty(code);
        UUID doctor = doctor(clinic, specialty, ids, random);
        // therapists come first, then paediatricians: one a district
        UUID district = index < 8 ? clinic.adultDistricts().get(index) : null;
        if (index >= 8 && index < 13) {
            district = clinic.childDistricts().get(index - 8);
        }
        UUID id = ids.next();
        UUID room = rooms.get(index / 2);
        tables.row("doctor_post")
                .id(id)
                .number(0)
                .id(doctor)
                .id(clinic.id())
                .id(department)
                .id(specialty.id())
                .id(room)
                .text(specialty.facts().position())
                .text(Reference.orNull(specialty.facts().minAge()))
                .text(Reference.orNull(specialty.facts().maxAge()))
                .id(district)
                .flag(true);
        tables.end("doctor_post");
        for (Reference.Service service : specialty.services()) {
            tables.row("doctor_post_service").id(id).id(service.id());
            tables.end("doctor_post_service");
        }
        return new Clinic.Post(id, doctor, specialty, room, district, index % 2 == 0);
    }

    private UUID doctor(Clinic clinic, Reference.Specialty specialty, OrderedIds ids, SplittableRandom random) {
        UUID id = ids.next();
        Sex sex = random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        FullName name = demography.name(sex, random);
        int number = clinic.number() * Scale.DOCTORS_PER_CLINIC + clinic.posts().size() + 1;
        int graduated = 1985 + random.nextInt(36);
        tables.row("doctor")
                .id(id)
                .number(0)
                .text("S%05d".formatted(number))
                .text(name.surname())
                .text(name.name())
                .text(name.patronymic())
                .text(Texts.searchable(name.surname() + " " + name.name() + " " + name.patronymic()))
                .text(sex.name())
                .text(
                        graduated > 2016
                                ? "NONE"
                                : List.of("HIGHEST", "FIRST", "SECOND").get(random.nextInt(3)))
                .text("Медицинский университет, " + graduated)
                .text("Аккредитация по специальности «" + specialty.facts().nameRu() + "»")
                .text("9922 0%06d".formatted(number))
                .nothing()
                .date(LocalDate.of(graduated + 1, 9, 1))
                .nothing()
                .nothing();
        tables.end("doctor");
        Reference.words(tables, "DOCTOR", id, name.surname(), name.name(), name.patronymic());
        return id;
    }
}
