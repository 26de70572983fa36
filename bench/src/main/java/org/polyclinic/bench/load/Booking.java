package org.polyclinic.bench.load;

import java.io.IOException;

/** A way to book; called by many threads. */
interface Booking extends AutoCloseable {
    /** Fails with an {@link IOException} when there was no answer. */
    Answer book(Visit visit) throws IOException;

    @Override
    void close();
}
