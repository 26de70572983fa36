package org.polyclinic.bench.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.polyclinic.launcher.demo.DemoFacts;
import org.polyclinic.launcher.demo.DemoServices;
import org.polyclinic.launcher.demo.DemoSpecialty;
import org.polyclinic.schedule.entity.CalendarDay;
import org.polyclinic.shared.text.Texts;

/** What all clinics of the region share: the region and its cities, specialties, services, diseases, the calendar. */
final class Reference {
    static final String REGION_CODE = "99";
    static final String ZONE = "Asia/Novosibirsk";
    private static final int CLINICS_PER_CITY = 12;
    private static final String BRING = "Паспорт (для ребёнка — свидетельство о рождении), полис ОМС, СНИЛС";
    private static final List<String> FIRST = List.of("Верхне", "Ново", "Старо", "Красно", "Бело");
    private static final List<String> SECOND = List.of("реченск", "лесск", "озёрск", "горск", "полянск");

    /** A service with its id. */
    record Service(UUID id, DemoServices.Service facts) {}

    /** A specialty with its id and what its doctors do; the first service is the usual visit. */
    record Specialty(UUID id, DemoSpecialty facts, List<Service> services) {}

    private final Tables tables;
    private final OrderedIds ids;
    private final UUID region;
    private final List<UUID> cities = new ArrayList<>();
    private final Map<String, Specialty> specialties = new HashMap<>();
    private final Map<LocalDate, CalendarDay> calendar = new HashMap<>();

    Reference(Scale scale, Tables tables) {
        this.tables = tables;
        this.ids = new OrderedIds(scale.day(), 0, new SplittableRandom(scale.seed()));
        this.region = ids.next();
        place(scale);
        Map<String, DemoSpecialty> facts = DemoSpecialty.all();
        facts.values().forEach(this::specialty);
        DemoServices.all(facts).forEach(this::service);
        diseases(facts.values().stream().toList());
        DemoFacts.rows("calendar.csv").forEach(this::calendarDay);
    }

    private void place(Scale scale) {
        tables.row("region")
                .id(region)
                .text(REGION_CODE)
                .text("Синтетическая область")
                .text(ZONE);
        tables.end("region");
        int count = Math.min(FIRST.size() * SECOND.size(), 1 + scale.clinics() / CLINICS_PER_CITY);
        for (int i = 0; i < count; i++) {
            UUID city = ids.next();
            cities.add(city);
            tables.row("city").id(city).id(region).text(cityName(i)).text(ZONE);
            tables.end("city");
        }
    }

    static String cityName(int index) {
        return FIRST.get(index % FIRST.size()) + SECOND.get(index / FIRST.size() % SECOND.size());
    }

    private void specialty(DemoSpecialty facts) {
        UUID id = ids.next();
        specialties.put(facts.code(), new Specialty(id, facts, new ArrayList<>()));
        tables.row("specialty")
                .id(id)
                .text(facts.code())
                .text(facts.nameRu())
                .text(facts.nameEn())
                .flag(facts.selfReferral());
        tables.end("specialty");
        words(tables, "SPECIALTY", id, facts.nameRu(), facts.nameEn(), facts.searchWords());
    }

    private void service(DemoServices.Service facts) {
        UUID id = ids.next();
        Specialty specialty = facts.specialty() == null
                ? null
                : specialties.get(facts.specialty().code());
        if (specialty != null) {
            specialty.services().add(facts.isVisit() ? 0 : specialty.services().size(), new Service(id, facts));
        }
        tables.row("medical_service")
                .id(id)
                .text(facts.code())
                .text(facts.name())
                .text(facts.category())
                .text(facts.isRemote() ? "REMOTE" : "IN_PERSON")
                .id(specialty == null ? null : specialty.id())
                .text(BRING)
                .text(facts.preparation())
                .number(facts.minutes())
                .flag(facts.needsReferral())
                .text(orNull(facts.minAge()))
                .text(orNull(facts.maxAge()))
                .text(orNull(facts.sex()));
        tables.end("medical_service");
        words(tables, "SERVICE", id, facts.name(), facts.code());
    }

    private void diseases(List<DemoSpecialty> facts) {
        for (Map<String, String> row : DemoFacts.rows("icd10-ru.csv.gz")) {
            tables.row("icd10")
                    .text(row.get("code"))
                    .text(orNull(row.get("parent")))
                    .text(row.get("name"));
            tables.end("icd10");
        }
        for (DemoSpecialty specialty : facts) {
            for (String range : specialty.icd10()) {
                tables.row("icd10_specialty")
                        .text(range.substring(0, 3))
                        .text(range.substring(4))
                        .id(specialties.get(specialty.code()).id());
                tables.end("icd10_specialty");
            }
        }
    }

    private void calendarDay(Map<String, String> row) {
        LocalDate date = LocalDate.parse(row.get("day"));
        CalendarDay.Kind kind = CalendarDay.Kind.valueOf(row.get("kind"));
        String worksAs = orNull(row.get("works_as"));
        calendar.put(
                date,
                kind == CalendarDay.Kind.WORKING
                        ? CalendarDay.working(null, date, DayOfWeek.of(Integer.parseInt(worksAs)), row.get("name"))
                        : CalendarDay.off(null, date, kind, row.get("name")));
        tables.row("calendar_day")
                .id(ids.next())
                .nothing()
                .date(date)
                .text(kind.name())
                .text(worksAs)
                .text(row.get("name"));
        tables.end("calendar_day");
    }

    /** The words that something is found by, as imports write them. */
    static void words(Tables tables, String kind, UUID subject, String... texts) {
        Stream.of(texts).flatMap(text -> Texts.words(text).stream()).distinct().forEach(word -> {
            tables.row("search_word").text(kind).text(word).id(subject);
            tables.end("search_word");
        });
    }

    static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    UUID cityOf(int clinic) {
        return cities.get(clinic % cities.size());
    }

    int cityIndexOf(int clinic) {
        return clinic % cities.size();
    }

    Specialty specialty(String code) {
        return specialties.get(code);
    }

    Map<LocalDate, CalendarDay> calendar() {
        return calendar;
    }
}
