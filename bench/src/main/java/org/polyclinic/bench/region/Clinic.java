package org.polyclinic.bench.region;

import java.util.List;
import java.util.UUID;

/** A clinic that was made, as far as patients and visits need it. */
record Clinic(int number, UUID id, List<UUID> adultDistricts, List<UUID> childDistricts, List<Post> posts) {

    /** A doctor's post; {@code district} null: sees people of all districts. */
    record Post(UUID id, UUID doctor, Reference.Specialty specialty, UUID room, UUID district, boolean firstShift) {

        boolean forChildren() {
            return "17".equals(specialty.facts().maxAge());
        }

        /** Age on the day of the visit fits. */
        boolean sees(int age) {
            String min = specialty.facts().minAge();
            String max = specialty.facts().maxAge();
            return (min.isEmpty() || age >= Integer.parseInt(min)) && (max.isEmpty() || age <= Integer.parseInt(max));
        }
    }
}
