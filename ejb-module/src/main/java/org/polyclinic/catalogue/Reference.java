package org.polyclinic.catalogue;

import java.util.UUID;

/** An id by which a list is narrowed; null: it is not. */
public record Reference(Kind kind, UUID id) {

    /** What the catalogue has ids of. */
    public enum Kind {
        REGION("region"),
        CITY("city"),
        CLINIC("clinic"),
        SPECIALTY("specialty"),
        SERVICE("medical_service"),
        DOCTOR("doctor"),
        POST("doctor_post");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        public String table() {
            return table;
        }

        /** Key of the message that there is none. */
        public String messageKey() {
            return "catalogue." + name().toLowerCase(java.util.Locale.ROOT) + "NotFound";
        }
    }
}
