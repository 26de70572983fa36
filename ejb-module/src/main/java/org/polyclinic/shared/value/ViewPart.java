package org.polyclinic.shared.value;

/** A group of a view's members that belong together. To other systems, in JSON, they stand among those of the view. */
public interface ViewPart {}
