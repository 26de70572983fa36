/** How tables of patients, referrals and kiosks are taken in (CAT-8). */
package org.polyclinic.patient.imports;
