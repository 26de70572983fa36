package org.polyclinic.bench.load;

import java.io.IOException;

/** What one visitor does; carried out by many threads. */
interface Scenario {
    void visit(Steps steps) throws IOException, VisitAbandoned;
}
