package org.polyclinic.access;

import java.util.function.Function;
import org.polyclinic.booking.boundary.command.TicketKey;
import org.polyclinic.patient.boundary.command.IdentifyPatient;
import org.polyclinic.patient.entity.Patient;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.testing.Boundaries;
import org.polyclinic.testing.World;

/**
 * What is asked of a boundary method.
 *
 * @param changes the scene is another one afterwards
 * @param subject whose thing it is about
 * @param call for a void method anything but null
 */
record Act(boolean changes, Function<Scene, Patient> subject, Function<Ask, Object> call) {

    /** One call by somebody. */
    record Ask(Scene scene, Boundaries at, Caller caller, boolean own) {

        <T> T to(Class<T> boundary) {
            return at.get(boundary);
        }

        /** What this one shows to open the patient's ticket. */
        TicketKey ticket() {
            return new TicketKey(scene.ticketCode, own ? Scene.BORN : Scene.BORN.plusDays(1), null);
        }

        IdentifyPatient papers() {
            String document = own ? "000001" : "000009";
            return new IdentifyPatient(World.policyNumber(1).digits(), document, null, Scene.BORN, Scene.ADDRESS);
        }

        String kioskSecret() {
            return own ? Scene.KIOSK_SECRET : "a-secret-somebody-guessed";
        }
    }

    static Act reading(Function<Ask, Object> call) {
        return new Act(false, scene -> scene.patient, call);
    }

    static Act changing(Function<Ask, Object> call) {
        return new Act(true, scene -> scene.patient, call);
    }

    Act ofNewcomer() {
        return new Act(changes, scene -> scene.newcomer, call);
    }

    Caller caller(Scene scene, Asker asker, Situation situation) {
        Patient owner = subject.apply(scene);
        Patient stranger = owner.id().equals(scene.patient.id()) ? scene.newcomer : scene.patient;
        Patient self = situation.own ? owner : stranger;
        return asker.maker().of(self.id(), scene.clinic(situation), situation.own);
    }
}
