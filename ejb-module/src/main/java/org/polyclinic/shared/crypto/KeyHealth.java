package org.polyclinic.shared.crypto;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code keys} in {@code /health/ready}: down on a node whose keys are not those of the data. */
@Readiness
@ApplicationScoped
public class KeyHealth implements HealthCheck {

    @EJB
    KeyCheck check;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys")
                .status(check.wrongKey().isEmpty())
                .build();
    }
}
