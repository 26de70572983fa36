package org.polyclinic.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/** Features in their direction: who is above knows who is below, never the other way round. */
final class Layers {

    private Layers() {}

    /** {@code root} is the package above the features: {@code org.polyclinic}. */
    static LayeredArchitecture under(String root) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("booking")
                .definedBy(root + ".booking..")
                .layer("patient")
                .definedBy(root + ".patient..")
                .layer("schedule")
                .definedBy(root + ".schedule..")
                .layer("catalogue")
                .definedBy(root + ".catalogue..")
                .layer("kiosk")
                .definedBy(root + ".kiosk..")
                .layer("serving")
                .definedBy(root + ".account..", root + ".audit..", root + ".limit..", root + ".print..")
                .layer("shared")
                .definedBy(root + ".shared..")
                .whereLayer("booking")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("patient")
                .mayOnlyBeAccessedByLayers("booking")
                .whereLayer("schedule")
                .mayOnlyBeAccessedByLayers("booking")
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers("kiosk", "patient", "schedule", "booking")
                .whereLayer("kiosk")
                .mayOnlyBeAccessedByLayers("patient", "booking")
                .whereLayer("serving")
                .mayOnlyBeAccessedByLayers("catalogue", "kiosk", "patient", "schedule", "booking")
                .whereLayer("shared")
                .mayNotAccessAnyLayer();
    }
}
