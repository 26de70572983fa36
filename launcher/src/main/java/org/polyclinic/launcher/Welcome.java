package org.polyclinic.launcher;

import org.polyclinic.launcher.demo.DemoRegion;

/** What a person reads when everything runs: addresses and logins of the demonstration. */
final class Welcome {
    private final Product product;
    private final Console console;

    Welcome(Product product, Console console) {
        this.product = product;
        this.console = console;
    }

    void print() {
        console.line("");
        console.line("Polyclinic is running. Ctrl-C stops it.");
        console.line("  Portal      " + product.address() + "/");
        console.line("  API         " + product.apiAddress() + "openapi.yaml");
        console.line("  API client  " + product.adminClientId() + " / " + product.adminClientSecret());
        console.line("  A token     curl -s -u '" + product.adminClientId() + ":" + product.adminClientSecret()
                + "' -d grant_type=client_credentials " + product.apiAddress() + "oauth/token");
        if (product.hasDemo()) {
            printDemo();
        }
        console.line("");
    }

    private void printDemo() {
        console.line("  Kiosk       " + product.address() + "/kiosk/enrol  secret " + DemoRegion.kioskToken("KGD-1"));
        console.line("  Patients    policy number     document  born");
        DemoRegion.people()
                .forEach(patient -> console.line("              %-17s %-9s %-11s %s %s"
                        .formatted(
                                patient.policyNumber(),
                                patient.documentNumber(),
                                patient.birthDate(),
                                patient.name().surname(),
                                patient.name().name())));
    }
}
