package org.polyclinic.launcher.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.polyclinic.catalogue.entity.Inn;
import org.polyclinic.catalogue.entity.Ogrn;

/** The table of clinics, and of what they charge. */
public final class DemoClinics {
    private static final String ACT = "https://publication.pravo.gov.ru/";
    private static final List<String> ZONES = List.of(
            "39 Europe/Kaliningrad",
            "77 Europe/Moscow",
            "69 Europe/Moscow",
            "54 Asia/Novosibirsk",
            "41 Asia/Kamchatka");

    private final List<DemoClinic> clinics;

    DemoClinics(List<DemoClinic> clinics) {
        this.clinics = clinics;
    }

    DemoTable table() {
        DemoTable table = new DemoTable(
                "clinics",
                "code",
                "region_code",
                "city",
                "city_district",
                "full_name",
                "short_name",
                "inn",
                "ogrn",
                "postal_code",
                "address",
                "latitude",
                "longitude",
                "phones",
                "email",
                "time_zone",
                "insurance",
                "horizon_days",
                "cancel_hours",
                "enrolled_only",
                "hours",
                "licences",
                "departments",
                "districts",
                "rooms");
        for (int i = 0; i < clinics.size(); i++) {
            add(table, clinics.get(i), i + 1);
        }
        return table;
    }

    private static void add(DemoTable table, DemoClinic clinic, int number) {
        table.add(
                clinic.code(),
                clinic.region(),
                clinic.fact("city"),
                clinic.fact("district"),
                clinic.fact("full_name"),
                clinic.fact("short_name"),
                inn(clinic, number),
                ogrn(clinic, number),
                clinic.fact("postal_code"),
                clinic.fact("address"),
                clinic.fact("latitude"),
                clinic.fact("longitude"),
                clinic.fact("phones"),
                clinic.code().toLowerCase(Locale.ROOT) + "@polyclinic.example",
                zone(clinic.region()),
                clinic.kind() == DemoClinic.Kind.DENTAL || clinic.kind() == DemoClinic.Kind.CENTRE
                        ? "OMS;DMS;PAID"
                        : "OMS;PAID",
                60,
                24,
                clinic.kind().enrols(),
                clinic.fact("hours"),
                licence(clinic, number),
                String.join(";", departments(clinic)),
                String.join(";", numbers(clinic)),
                String.join(";", rooms(clinic)));
    }

    private static String inn(DemoClinic clinic, int number) {
        String nine = clinic.region() + "00" + "%05d".formatted(90100 + number);
        return nine + Inn.checkDigit(nine);
    }

    private static String ogrn(DemoClinic clinic, int number) {
        String twelve = "102" + clinic.region() + "00" + "%05d".formatted(90100 + number);
        return twelve + Ogrn.checkDigit(twelve);
    }

    private static String licence(DemoClinic clinic, int number) {
        return "ЛО41-000%02d-%s/00%06d|Первичная медико-санитарная помощь по профилям: %s"
                .formatted(number, clinic.region(), 700_100 + number * 37, clinic.fact("short_name"));
    }

    private static String zone(String region) {
        return ZONES.stream()
                .filter(zone -> zone.startsWith(region))
                .findFirst()
                .orElseThrow()
                .substring(3);
    }

    /** The department a specialty belongs to. */
    public static String department(String specialty) {
        return switch (specialty) {
            case "therapist", "gp" -> "Терапевтическое отделение";
            case "paediatrician" -> "Педиатрическое отделение";
            case "surgeon", "paediatric-surgeon", "traumatologist", "urologist", "coloproctologist" ->
                "Хирургическое отделение";
            case "gynaecologist" -> "Женская консультация";
            case "dentist", "paediatric-dentist", "dental-surgeon", "prosthodontist", "orthodontist" ->
                "Стоматологическое отделение";
            case "ultrasound", "functional-diagnostics", "radiology", "endoscopist" -> "Отделение диагностики";
            default -> "Отделение специализированной помощи";
        };
    }

    private static Set<String> departments(DemoClinic clinic) {
        Set<String> departments = new LinkedHashSet<>();
        clinic.posts().forEach(post -> departments.add(department(post)));
        departments.add(department("cardiologist"));
        return departments;
    }

    private static List<String> numbers(DemoClinic clinic) {
        return IntStream.rangeClosed(1, clinic.districts())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static Set<String> rooms(DemoClinic clinic) {
        Set<String> rooms = new LinkedHashSet<>();
        for (int post = 0; post < clinic.posts().size(); post++) {
            rooms.add(clinic.room(post));
        }
        rooms.add("300");
        return rooms;
    }

    /** Two dates of prices, so that a card shows how one replaced the other. */
    DemoTable prices(List<DemoServices.Service> services) {
        DemoTable table =
                new DemoTable("prices", "clinic", "service", "set_on", "kind", "amount", "comment", "normative_act");
        for (DemoClinic clinic : clinics) {
            for (DemoServices.Service service : given(clinic, services)) {
                addPrices(table, clinic, service);
            }
        }
        return table;
    }

    private static List<DemoServices.Service> given(DemoClinic clinic, List<DemoServices.Service> services) {
        List<DemoServices.Service> given = new ArrayList<>(services);
        given.removeIf(service -> service.specialty() == null
                || !clinic.posts().contains(service.specialty().code()));
        return given;
    }

    private static void addPrices(DemoTable table, DemoClinic clinic, DemoServices.Service service) {
        if ("prosthodontist".equals(service.specialty().code())) {
            table.add(clinic.code(), service.code(), "2026-01-12", "AGREEMENT", "", "По смете после осмотра", ACT);
        } else if (clinic.kind().enrols()) {
            table.add(clinic.code(), service.code(), "2026-01-12", "FREE", "", "По полису ОМС", ACT);
        } else {
            int amount = 900 + service.minutes() * 40;
            table.add(clinic.code(), service.code(), "2026-01-12", "AMOUNT", amount + ".00", "", ACT);
            table.add(clinic.code(), service.code(), "2026-09-01", "AMOUNT", amount + 150 + ".00", "", ACT);
        }
    }
}
