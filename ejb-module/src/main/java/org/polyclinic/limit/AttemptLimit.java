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
        if (caller.name().startsWith(Caller.KIOSK_PREFIX)) {
            counted.add(new Counted(Scope.KIOSK, caller.name()));
        } else if (address != null && caller.clientId().isEmpty()) {
            counted.add(new Counted(Scope.ADDRESS, address));
        }
        if (!attempts.enter(counted)) {
            throw new TooManyAttempts();
        }
        Optional<T> found = attempt.get();
        if (found.isPresent()) {
            attempts.forgive(counted);
        }
        return found;
    }

    public static Counted ticket(String code) {
        return new Counted(Scope.TICKET, code);
    }

    public static Counted policy(String number) {
        return new Counted(Scope.POLICY, number);
    }
}
