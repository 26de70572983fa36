package org.polyclinic.shared.access;

/** Somebody who has not shown who they are: on the site or in front of a kiosk. */
public sealed interface Anonymous extends Caller permits Visitor, KioskCaller {}
