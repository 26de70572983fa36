package org.polyclinic.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clinic of the demo region with the specialties of its posts, one for each doctor. */
record DemoClinic(String code, String region, Kind kind, Map<String, String> facts, List<String> posts) {

    enum Kind {
        ADULT,
        CHILD,
        MIXED,
        CENTRE,
        DENTAL;

        /** People are enrolled in it, and under OMS it sees only them. */
        boolean enrols() {
            return this == ADULT || this == CHILD || this == MIXED;
        }

        boolean sees(boolean child) {
            return this == MIXED || this == (child ? CHILD : ADULT);
        }
    }

    private static final int ROOMS_ON_FLOOR = 6;

    static List<DemoClinic> all() {
        return DemoFacts.rows("clinics.csv").stream().map(DemoClinic::of).toList();
    }

    private static DemoClinic of(Map<String, String> row) {
        List<String> posts = new ArrayList<>();
        for (String part : row.get("posts").split(" ")) {
            String[] many = part.split("\\*");
            int count = many.length == 1 ? 1 : Integer.parseInt(many[1]);
            for (int i = 0; i < count; i++) {
                posts.add(many[0]);
            }
        }
        return new DemoClinic(row.get("code"), row.get("region"), Kind.valueOf(row.get("kind")), row, posts);
    }

    String fact(String name) {
        return facts.get(name);
    }

    /** How many districts: one for each GP of the people enrolled. */
    int districts() {
        return kind.enrols()
                ? (int) posts.stream()
                        .filter(post -> "therapist".equals(post) || "paediatrician".equals(post))
                        .count()
                : 0;
    }

    /** Two doctors share a room, one before and one after noon. */
    String room(int post) {
        int index = post / 2;
        return Integer.toString(100 * (1 + index / ROOMS_ON_FLOOR) + 1 + index % ROOMS_ON_FLOOR);
    }
}
