package org.polyclinic.launcher;

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
        console.line("  Kiosk       " + product.address() + "/kiosk");
        console.line("  API         " + product.apiAddress());
        console.line("");
        console.line("  API client  " + product.adminClientId() + " / " + product.adminClientSecret());
        console.line("  Try it      curl -s -u '" + product.adminClientId() + ":" + product.adminClientSecret()
                + "' -d grant_type=client_credentials " + product.apiAddress() + "oauth/token");
        console.line("");
    }
}
