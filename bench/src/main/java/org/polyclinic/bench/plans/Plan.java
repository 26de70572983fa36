package org.polyclinic.bench.plans;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code ANALYZE FORMAT=JSON} tells of a statement that was carried out: for every table how it was read and how many
 * rows were looked at in all loops together, and whether something had to be sorted or put aside.
 */
record Plan(List<Step> steps, boolean filesort, boolean temporary) {

    /** Reading of one table. */
    record Step(String table, String access, String key, double examined) {

        boolean fullScan() {
            return "ALL".equals(access) || "index".equals(access);
        }
    }

    static Plan parse(String json) {
        List<Step> steps = new ArrayList<>();
        boolean[] found = new boolean[2];
        walk(JsonParser.parseString(json), steps, found);
        return new Plan(List.copyOf(steps), found[0], found[1]);
    }

    private static void walk(JsonElement element, List<Step> steps, boolean[] found) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(part -> walk(part, steps, found));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            found[0] |= object.has("filesort");
            found[1] |= object.has("temporary_table");
            object.entrySet().forEach(entry -> {
                if ("table".equals(entry.getKey()) && entry.getValue().isJsonObject()) {
                    add(entry.getValue().getAsJsonObject(), steps);
                }
                walk(entry.getValue(), steps, found);
            });
        }
    }

    private static void add(JsonObject table, List<Step> steps) {
        if (!table.has("access_type") || text(table, "table_name").startsWith("<")) {
            return;
        }
        steps.add(new Step(
                text(table, "table_name"),
                text(table, "access_type"),
                text(table, "key"),
                number(table, "r_rows", 1) * number(table, "r_loops", 1)));
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static double number(JsonObject object, String name, double fallback) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? fallback : value.getAsDouble();
    }

    /** Most rows looked at in any one table. */
    double examined() {
        return steps.stream().mapToDouble(Step::examined).max().orElse(0);
    }

    List<Step> fullScans(double longerThan) {
        return steps.stream()
                .filter(Step::fullScan)
                .filter(step -> step.examined() > longerThan)
                .toList();
    }
}
