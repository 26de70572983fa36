package org.polyclinic.launcher.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A specialty and what its doctors do. {@code group} is its number in codes of services, such as 047 in B01.047.001. */
public record DemoSpecialty(
        String code,
        String group,
        String nameRu,
        String nameEn,
        String position,
        boolean selfReferral,
        String minAge,
        String maxAge,
        String sex,
        int slotMinutes,
        List<String> icd10) {

    private static final Map<String, String> CALLED = Map.of(
            "otorhinolaryngologist", "ЛОР отоларинголог ENT",
            "ophthalmologist", "окулист глазной",
            "gynaecologist", "акушер гинеколог",
            "dermatologist", "кожный дерматолог",
            "ultrasound", "УЗИ",
            "functional-diagnostics", "ЭКГ",
            "gp", "семейный doctor",
            "paediatrician", "детский врач",
            "traumatologist", "ортопед");

    public static Map<String, DemoSpecialty> all() {
        Map<String, DemoSpecialty> all = new LinkedHashMap<>();
        DemoFacts.rows("specialties.csv").forEach(row -> all.put(row.get("code"), of(row)));
        return all;
    }

    private static DemoSpecialty of(Map<String, String> row) {
        return new DemoSpecialty(
                row.get("code"),
                row.get("group"),
                row.get("name_ru"),
                row.get("name_en"),
                row.get("position"),
                "yes".equals(row.get("self_referral")),
                row.get("min_age"),
                row.get("max_age"),
                row.get("sex"),
                Integer.parseInt(row.get("slot_minutes")),
                Arrays.stream(row.get("icd10").split(" "))
                        .filter(range -> !range.isEmpty())
                        .toList());
    }

    /** What people call such a doctor. */
    public String searchWords() {
        return position + " " + CALLED.getOrDefault(code, "");
    }

    boolean isDental() {
        return "K00-K14".equals(icd10.isEmpty() ? "" : icd10.get(0));
    }

    /** Whether it treats a whole block of ICD-10, such as J00-J06. */
    public boolean treats(String block) {
        return icd10.stream()
                .anyMatch(range -> block.substring(0, 3).compareTo(range.substring(0, 3)) >= 0
                        && block.substring(4).compareTo(range.substring(4)) <= 0);
    }
}
