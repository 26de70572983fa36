/** Patients, as far as other systems may know them. */
package org.polyclinic.api.patient;
