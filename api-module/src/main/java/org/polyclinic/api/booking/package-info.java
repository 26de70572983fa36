/** Holds, appointments and tickets. */
package org.polyclinic.api.booking;
