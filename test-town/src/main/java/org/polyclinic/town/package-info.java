/**
 * The test town: clinics, doctors, free slots and people as domain tests, system tests and measurements need them, written
 * by {@link org.polyclinic.town.Town} in sentences such as {@code town.clinic("A").doctor(cardiology).slots(from, 10)}. It
 * is the one place outside migrations and product that names the columns of these tables.
 */
package org.polyclinic.town;
