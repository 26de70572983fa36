/** Slots, and who has free ones. */
package org.polyclinic.api.schedule;
