package org.polyclinic.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.polyclinic.limit.Attempts.Counted;
import org.polyclinic.limit.Attempts.Scope;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.Citizen;
import org.polyclinic.shared.access.ClientCaller;
import org.polyclinic.shared.access.IdentifiedPatient;
import org.polyclinic.shared.access.KioskCaller;
import org.polyclinic.shared.access.StaffMember;
import org.polyclinic.shared.access.SystemCaller;
import org.polyclinic.shared.access.Visitor;

/** Limits tries at secrets, for features of the domain. Not for pages and resources. */
@Dependent
public class AttemptLimit {

    @Inject
    Attempts attempts;

    /**
     * Makes a try unless there were too many by this kiosk or from this address, or at this very secret.
     *
     * @param address network address of the person; null for API clients, which have a rate limit of their own
     * @throws TooManyAttempts when there were
     */
    public <T> Optional<T> guard(Counted secret, String address, Caller caller, Supplier<Optional<T>> attempt) {
        List<Counted> counted = new ArrayList<>(List.of(secret));
        by(caller, address).ifPresent(counted::add);
        if (!attempts.enter(counted)) {
            throw new TooManyAttempts();
        }
        Optional<T> found = attempt.get();
        if (found.isPresent()) {
            attempts.forgive(counted);
        }
        return found;
    }

    /** Whose tries they are; of API clients nobody's. */
    private static Optional<Counted> by(Caller caller, String address) {
        return switch (caller) {
            case KioskCaller kiosk -> Optional.of(new Counted(Scope.KIOSK, kiosk.name()));
            case IdentifiedPatient patient -> by(patient.at(), address);
            case ClientCaller client -> Optional.empty();
            case Visitor visitor -> from(address);
            case Citizen citizen -> from(address);
            case StaffMember staff -> from(address);
            case SystemCaller system -> Optional.empty();
        };
    }

    private static Optional<Counted> from(String address) {
        return Optional.ofNullable(address).map(key -> new Counted(Scope.ADDRESS, key));
    }

    public static Counted ticket(String code) {
        return new Counted(Scope.TICKET, code);
    }

    public static Counted policy(String number) {
        return new Counted(Scope.POLICY, number);
    }
}
