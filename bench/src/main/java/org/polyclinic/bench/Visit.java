package org.polyclinic.bench;

import java.util.UUID;

/** A slot and the patient who wants it. */
record Visit(UUID slot, UUID patient) {}
