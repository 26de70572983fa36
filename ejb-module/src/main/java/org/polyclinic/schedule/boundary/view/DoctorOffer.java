package org.polyclinic.schedule.boundary.view;

import org.polyclinic.catalogue.boundary.view.DoctorPostView;

/** A doctor post with its nearest slot that is free for the caller's channel; {@code nearest} null: none. */
public record DoctorOffer(DoctorPostView post, SlotView nearest) {}
