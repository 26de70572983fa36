package org.polyclinic.architecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which feature each table belongs to, and whose tables a feature may read. */
final class TableOwners {

    static final Map<String, String> ALL = new TreeMap<>();

    /** The direction of the features: what is above reads what is below. */
    static final Map<String, Set<String>> MAY_READ = Map.of(
            "patient", Set.of("catalogue"),
            "schedule", Set.of("catalogue"),
            "kiosk", Set.of("catalogue"),
            "account", Set.of("catalogue"),
            "booking", Set.of("catalogue", "patient", "schedule"));

    static {
        own(
                "catalogue",
                "region city clinic clinic_hours licence department district room specialty medical_service service_price "
                        + "doctor doctor_post doctor_post_service icd10 icd10_specialty search_word catalogue_stamp");
        own("patient", "patient policy identity_document referral");
        own(
                "schedule",
                "schedule_template template_interval template_quota schedule_exception calendar_day slot slot_horizon "
                        + "nearest_slot nearest_slot_run");
        own("booking", "appointment appointment_event slot_claim hold_turn cancellation_document booking_block");
        own("kiosk", "kiosk");
        own("limit", "attempt");
        own("account", "api_client");
        own("audit", "audit_event");
        own("shared", "idempotency_key import_run import_lock key_mark");
    }

    private TableOwners() {}

    private static void own(String feature, String tables) {
        Arrays.stream(tables.split(" ")).forEach(table -> ALL.put(table, feature));
    }
}
