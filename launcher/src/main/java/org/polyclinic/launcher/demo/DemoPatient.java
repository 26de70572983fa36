package org.polyclinic.launcher.demo;

import java.time.LocalDate;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/**
 * An invented patient.
 *
 * @param policyUntil last day of the OMS policy; null: without a term
 * @param passport empty where a child has a birth certificate
 * @param clinic where enrolled; empty: nowhere
 */
public record DemoPatient(
        FullName name,
        LocalDate birthDate,
        Sex sex,
        String snils,
        String policyNumber,
        LocalDate policyUntil,
        String passport,
        String birthCertificate,
        String clinic,
        String district) {

    /** What identifies the patient at a kiosk: the number of the document without its series. */
    public String documentNumber() {
        String document = passport.isEmpty() ? birthCertificate : passport;
        return document.substring(document.lastIndexOf(' ') + 1);
    }
}
