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
     * Counts a secret that was wrong.
     *
     * @throws TooManyAttempts when it was one too many
     */
    public void failed(Counted counted) {
        Attempts.Entry entry = attempts.enter(List.of(counted));
        if (!entry.allowed()) {
            throw TooManyAttempts.until(entry.pause());
        }
    }

    /**
     * Makes a try unless there were too many at this very secret.
     *
     * @throws TooManyAttempts when there were
     */
    public <T> Optional<T> guard(Counted secret, Supplier<Optional<T>> attempt) {
        Attempts.Entry entry = attempts.enter(List.of(secret));
        if (!entry.allowed()) {
            throw TooManyAttempts.until(entry.pause());
        }
        return forgiven(entry, attempt.get());
    }

    /**
     * Makes a try unless there were too many at this very secret, by this kiosk or client, or from this address. After that
     * the door is not shut, or a stranger could shut it for others: whoever proves it twice comes in all the same.
     *
     * @param address network address of the person; null for API clients, whose tries count for the client
     * @param second the same asked with another proof; null: none was given
     * @throws TooManyAttempts when there were too many and there is no second proof, or too many with half of it right
     */
    public <T> Optional<T> guard(
            Counted secret,
            String address,
            Caller caller,
            Supplier<Optional<T>> attempt,
            Supplier<Optional<T>> second) {
        List<Counted> counted = new ArrayList<>(List.of(secret));
        by(caller, address).ifPresent(counted::add);
        Attempts.Entry entry = attempts.enter(counted);
        if (entry.allowed()) {
            return forgiven(entry, attempt.get());
        }
        if (second == null) {
            // nothing was tried
            attempts.forgive(entry);
            throw TooManyAttempts.unlessProven(entry.pause());
        }
        return forgiven(entry, provenTwice(secret, attempt.get(), second.get()));
    }

    private <T> Optional<T> forgiven(Attempts.Entry entry, Optional<T> found) {
        if (found.isPresent()) {
            attempts.forgive(entry);
        }
        return found;
    }

    /** Who knows one proof may guess at the other a few times; who knows none takes nothing away from who knows both. */
    private <T> Optional<T> provenTwice(Counted secret, Optional<T> one, Optional<T> other) {
        if (one.isPresent() == other.isPresent()) {
            return one;
        }
        Attempts.Entry entry = attempts.enter(List.of(new Counted(Scope.SECOND_PROOF, secret.key())));
        if (!entry.allowed()) {
            throw TooManyAttempts.until(entry.pause());
        }
        return Optional.empty();
    }

    /** Whose tries they are. */
    private static Optional<Counted> by(Caller caller, String address) {
        return switch (caller) {
            case KioskCaller kiosk -> Optional.of(new Counted(Scope.KIOSK, kiosk.name()));
            case IdentifiedPatient patient -> by(patient.at(), address);
            case ClientCaller client -> Optional.of(new Counted(Scope.CLIENT, client.name()));
            case Visitor visitor -> from(address);
            case Citizen citizen -> from(address);
            case StaffMember staff -> from(address);
            case SystemCaller system -> Optional.empty();
        };
    }

    private static Optional<Counted> from(String address) {
        return Optional.ofNullable(address).map(key -> new Counted(Scope.ADDRESS, key));
    }

    /** @param code in its one spelling */
    public static Counted ticket(String code, boolean known) {
        return new Counted(Scope.TICKET, code, known);
    }

    /** @param number in its one spelling */
    public static Counted policy(String number, boolean known) {
        return new Counted(Scope.POLICY, number, known);
    }

    /** Wrong secrets of devices shown from an address. */
    public static Counted device(String address) {
        return new Counted(Scope.DEVICE, address);
    }
}
