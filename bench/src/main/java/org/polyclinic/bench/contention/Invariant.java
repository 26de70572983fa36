package org.polyclinic.bench.contention;

/** Something that must hold whatever the load and whatever fails. */
enum Invariant {
    SLOT_CAPACITY("no slot above its capacity at any time", Occupancy::slots),
    PATIENT_IN_ONE_PLACE("no patient in two places at overlapping times", Occupancy::patients),
    ACKNOWLEDGED_PRESENT("every acknowledged operation is present", Effects::acknowledged),
    REFUSED_ABSENT("nothing refused was carried out", Effects::refused),
    APPLIED_ONCE("nothing is applied twice, nothing appears from nowhere", Effects::once),
    LIFE_CYCLE("status and slot of an appointment follow from its events", Effects::lifeCycle),
    OUTBOX("every event waits for its notification", Trails::outbox),
    AUDIT("audit trail complete: one entry for each event", Trails::audit),
    CLAIMS("live claims are exactly the live appointments and holds", Claims::match),
    FREE_FROM("slot.free_from says what the claims say", Claims::freeFrom);

    private interface Check {
        void look(Evidence evidence, Findings findings);
    }

    private final String sentence;
    private final Check check;

    Invariant(String sentence, Check check) {
        this.sentence = sentence;
        this.check = check;
    }

    String sentence() {
        return sentence;
    }

    Findings check(Evidence evidence) {
        Findings findings = new Findings(name());
        check.look(evidence, findings);
        return findings;
    }
}
