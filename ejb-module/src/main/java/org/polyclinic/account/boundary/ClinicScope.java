package org.polyclinic.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.polyclinic.account.BoundToClinic;
import org.polyclinic.shared.failure.NotFound;

/**
 * The clinic to which the caller of this request is bound. Only API clients can be; everybody else may act in every
 * clinic. The interface binds it from the signed token before any boundary is called.
 */
@RequestScoped
public class ClinicScope implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID clinicId;

    /** Binds the rest of the request to a clinic; null leaves it free. */
    public void bind(UUID boundClinicId) {
        clinicId = boundClinicId;
    }

    /** The clinic bound to; empty: every clinic. */
    public Optional<UUID> bound() {
        return Optional.ofNullable(clinicId);
    }

    public boolean allows(UUID otherClinicId) {
        return clinicId == null || clinicId.equals(otherClinicId);
    }

    /** @throws BoundToClinic for a caller bound to a clinic: what is asked for concerns the whole registry */
    public void requireUnbound() {
        if (clinicId != null) {
            throw new BoundToClinic();
        }
    }

    /** @throws NotFound with the key, as if there were no such thing, when it belongs to another clinic */
    public void require(UUID otherClinicId, String messageKey) {
        if (!allows(otherClinicId)) {
            throw new NotFound(messageKey);
        }
    }
}
