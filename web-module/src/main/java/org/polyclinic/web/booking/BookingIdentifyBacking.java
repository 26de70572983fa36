package org.polyclinic.web.booking;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.polyclinic.booking.boundary.Appointments;
import org.polyclinic.booking.boundary.command.CheckBooking;
import org.polyclinic.limit.TooManyAttempts;
import org.polyclinic.patient.boundary.Patients;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.web.shared.Identity;
import org.polyclinic.web.shared.Redirection;
import org.polyclinic.web.shared.Viewer;

/** Who comes? Policy, document and birth date (KIOSK-2). */
@Named
@RequestScoped
public class BookingIdentifyBacking {

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Visit visit;

    @Inject
    HoldGuard guard;

    @Inject
    Viewer viewer;

    @Inject
    Patients patients;

    @Inject
    Appointments appointments;

    @Inject
    Refusals refusals;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    @Inject
    SecurityContext securityContext;

    @Inject
    FacesContext context;

    private String policyNumber;
    private String documentNumber;
    private String secondDocument;
    private LocalDate birthDate;

    public void load() {
        if (guard.requireConsent()) {
            choice.load();
        }
    }

    /** A form with mistakes ends before {@link #load}; what was chosen is shown all the same. */
    public void show() {
        if (choice.getSlot() == null) {
            choice.load();
        }
    }

    public void identify() {
        if (guard.requireConsent()) {
            goOnAs(patients.identify(
                    new IdentifyPatient(policyNumber, documentNumber, secondDocument, birthDate, viewer.getAddress())));
        }
    }

    /** Too many have failed; from now on a second document opens the way. */
    void askForMore(@Observes(notifyObserver = Reception.IF_EXISTS) TooManyAttempts refused) {
        if (refused.isSecondProofTaken()) {
            visit.needMoreProof();
        }
    }

    private void goOnAs(PatientView patient) {
        visit.identify(patient);
        Identity.of(request).identified(patient.id(), patient.name().brief()).keep(request);
        request.changeSessionId();
        securityContext.authenticate(
                request, (HttpServletResponse) context.getExternalContext().getResponse(), withParams());
        goOn();
    }

    /** Whoever was named before is the one to come. */
    public void same() {
        if (guard.requirePatient()) {
            goOn();
        }
    }

    /** What cannot be booked for this patient is given back to others before it is said why. */
    private void goOn() {
        var check = new CheckBooking(path.getSlot(), visit.getPatientId(), path.getService(), visit.getHoldId());
        if (!appointments.check(check).allowed()) {
            refusals.giveBack();
        }
        redirection.to(path.to("/booking/confirm"));
    }

    /** Somebody else of the family is to come. */
    public void another() {
        visit.forgetPerson();
        Identity.of(request).identified(null, null).keep(request);
        redirection.to(path.to("/booking/consent"));
    }

    public String getPolicyNumber() {
        return policyNumber;
    }

    public void setPolicyNumber(String policyNumber) {
        this.policyNumber = policyNumber;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getSecondDocument() {
        return secondDocument;
    }

    public void setSecondDocument(String secondDocument) {
        this.secondDocument = secondDocument;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
