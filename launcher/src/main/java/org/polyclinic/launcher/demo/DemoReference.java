package org.polyclinic.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tables that hold for the whole country: regions, specialties, services, diseases, the production calendar. */
final class DemoReference {
    private static final Pattern BLOCK = Pattern.compile("[A-Z]\\d{2}-[A-Z]\\d{2}");
    private static final String BRING = "Паспорт (для ребёнка — свидетельство о рождении), полис ОМС, СНИЛС";

    private final Map<String, DemoSpecialty> specialties;

    DemoReference(Map<String, DemoSpecialty> specialties) {
        this.specialties = specialties;
    }

    DemoTable regions() {
        return copied("regions", "regions.csv");
    }

    DemoTable calendar() {
        return copied("calendar", "calendar.csv");
    }

    private static DemoTable copied(String kind, String name) {
        List<Map<String, String>> rows = DemoFacts.rows(name);
        List<String> header = new ArrayList<>(rows.get(0).keySet());
        DemoTable table = new DemoTable(kind, header.toArray(String[]::new));
        rows.forEach(row -> table.add(header.stream().map(row::get).toArray()));
        return table;
    }

    DemoTable specialties() {
        DemoTable table = new DemoTable("specialties", "code", "name_ru", "name_en", "self_referral", "search_words");
        specialties
                .values()
                .forEach(one ->
                        table.add(one.code(), one.nameRu(), one.nameEn(), one.selfReferral(), one.searchWords()));
        return table;
    }

    DemoTable diseases() {
        DemoTable table = new DemoTable("icd10", "code", "parent", "name", "specialties");
        DemoFacts.rows("icd10-ru.csv.gz")
                .forEach(row ->
                        table.add(row.get("code"), row.get("parent"), row.get("name"), treating(row.get("code"))));
        return table;
    }

    private String treating(String code) {
        if (!BLOCK.matcher(code).matches()) {
            return "";
        }
        return String.join(
                ";",
                specialties.values().stream()
                        .filter(specialty -> specialty.treats(code))
                        .map(DemoSpecialty::code)
                        .toList());
    }

    DemoTable services() {
        DemoTable table = new DemoTable(
                "services",
                "code",
                "name",
                "category",
                "form",
                "specialty",
                "documents",
                "preparation",
                "duration_minutes",
                "referral_needed",
                "min_age",
                "max_age",
                "sex");
        DemoServices.all(specialties)
                .forEach(service -> table.add(
                        service.code(),
                        service.name(),
                        service.category(),
                        service.isRemote() ? "REMOTE" : "IN_PERSON",
                        service.specialty() == null ? "" : service.specialty().code(),
                        BRING,
                        service.preparation(),
                        service.minutes(),
                        service.needsReferral(),
                        service.minAge(),
                        service.maxAge(),
                        service.sex()));
        return table;
    }
}
