package org.polyclinic.architecture;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That a class of a feature reads or writes a table. */
record TableUse(String feature, String type, String table, boolean writes) {

    private static final Pattern ENTITY = Pattern.compile("@(?:Collection|Join)?Table\\(name = \"(\\w+)\"");

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:INSERT(?: IGNORE)? INTO|REPLACE INTO|(?<!FOR |KEY )UPDATE|DELETE FROM)\\s+(\\w+)");

    private static final Pattern READ = Pattern.compile("\\b(?:(?<!DELETE )FROM|JOIN)\\s+(\\w+)");

    /** What the source of a class does with tables, by its entities and by its texts taken together. */
    static Stream<TableUse> in(String feature, String type, String source) {
        String sql = TEXT.matcher(source)
                .results()
                .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                .collect(Collectors.joining(" "));
        return Stream.of(
                        uses(ENTITY, source, feature, type, true),
                        uses(WRITTEN, sql, feature, type, true),
                        uses(READ, sql, feature, type, false))
                .flatMap(found -> found);
    }

    private static Stream<TableUse> uses(Pattern pattern, String text, String feature, String type, boolean writes) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(TableOwners.ALL::containsKey)
                .map(table -> new TableUse(feature, type, table, writes));
    }

    boolean allowed() {
        String owner = TableOwners.ALL.get(table);
        return owner.equals(feature)
                || !writes
                        && TableOwners.MAY_READ
                                .getOrDefault(feature, java.util.Set.of())
                                .contains(owner);
    }
}
