package org.polyclinic.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of the nomenclature, and what a patient must know of each. */
public final class DemoServices {
    private static final Set<String> REMOTE = Set.of("B01.034.002", "B01.013.002", "B01.007.002");
    private static final Set<String> WOMEN = Set.of("A06.20.004");

    private DemoServices() {}

    /** A service; {@code specialty} null: nobody in the demo region gives it. */
    public record Service(String code, String kind, String name, DemoSpecialty specialty) {

        public boolean isVisit() {
            return code.startsWith("B01.") || code.startsWith("B04.");
        }

        public String category() {
            if (isVisit() && specialty != null && specialty.isDental()) {
                return "DENTISTRY";
            }
            return switch (kind) {
                case "laboratory" -> "LABORATORY";
                case "diagnostics" -> "DIAGNOSTICS";
                case "dispensary", "prophylactic" -> "PREVENTION";
                default -> "OUTPATIENT_VISIT";
            };
        }

        public boolean isRemote() {
            return REMOTE.contains(code);
        }

        public boolean needsReferral() {
            return !isVisit() || specialty != null && !specialty.selfReferral();
        }

        public int minutes() {
            return specialty == null ? 15 : specialty.slotMinutes();
        }

        public String preparation() {
            if ("laboratory".equals(kind)) {
                return "Приходите утром натощак: не ешьте 8–12 часов, можно пить воду.";
            }
            if (code.startsWith("A04.16") || code.startsWith("A03.16")) {
                return "Не ешьте 8 часов до исследования. Возьмите полотенце.";
            }
            return isRemote() ? "Проверьте камеру и микрофон за 10 минут до приёма." : "";
        }

        public String minAge() {
            return specialty == null || forChildren() ? "" : specialty.minAge();
        }

        public String maxAge() {
            if (forChildren()) {
                return "17";
            }
            return specialty == null ? "" : specialty.maxAge();
        }

        private boolean forChildren() {
            return name.contains("детск");
        }

        public String sex() {
            if (WOMEN.contains(code)) {
                return "FEMALE";
            }
            return specialty == null ? "" : specialty.sex();
        }
    }

    public static List<Service> all(Map<String, DemoSpecialty> specialties) {
        return DemoFacts.rows("services-804n.csv").stream()
                .map(row -> new Service(
                        row.get("code"), row.get("kind"), row.get("name"), specialty(row.get("code"), specialties)))
                .toList();
    }

    private static DemoSpecialty specialty(String code, Map<String, DemoSpecialty> specialties) {
        String[] parts = code.split("\\.");
        if (code.startsWith("B01.") || code.startsWith("B04.")) {
            return specialties.values().stream()
                    .filter(specialty -> specialty.group().equals(parts[1]))
                    .findFirst()
                    .orElse(null);
        }
        return specialties.get(
                switch (parts[0]) {
                    case "A03" -> "endoscopist";
                    case "A04" -> "ultrasound";
                    case "A05" -> "functional-diagnostics";
                    case "A06" -> "radiology";
                    default -> "laboratory";
                });
    }
}
