package org.polyclinic.system;

import org.junit.jupiter.api.Test;

/** The core on Payara Micro. */
@SystemTest
class CoreIT {
    private final CoreScenario core;

    CoreIT(RunningProduct product) {
        this.core = new CoreScenario(product, product.baseUri());
    }

    @Test
    void catalogueIsRead() throws Exception {
        core.catalogueIsRead();
    }

    @Test
    void importsAreTakenInAndChanged() throws Exception {
        core.importsAreTakenInAndChanged();
    }

    @Test
    void slotIsHeldAndBookedAndTheTicketPrinted() throws Exception {
        core.slotIsHeldAndBookedAndTheTicketPrinted();
    }

    @Test
    void offerOfHttp2IsAnsweredInHttp1() throws Exception {
        core.offerOfHttp2IsAnsweredInHttp1();
    }

    @Test
    void pageIsShown() throws Exception {
        core.pageIsShown();
    }
}
