package org.polyclinic.schedule.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code slots} in {@code /health/ready}: how many clinics' slots could not be made or looked up at the last try. The node
 * serves all the same, so it stays ready; whoever watches it raises the alarm.
 */
@Readiness
@ApplicationScoped
public class SlotHealth implements HealthCheck {

    @EJB
    SlotJob job;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("slots")
                .withData("failingClinics", job.failing())
                .up()
                .build();
    }
}
