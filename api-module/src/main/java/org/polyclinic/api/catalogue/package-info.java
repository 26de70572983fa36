/** Regions, clinics, specialties, services and doctors. */
package org.polyclinic.api.catalogue;
