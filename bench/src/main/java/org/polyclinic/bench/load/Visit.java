package org.polyclinic.bench.load;

import java.util.UUID;

/** A slot and the patient who wants it. */
record Visit(UUID slot, UUID patient) {}
