package org.polyclinic.testing;

import java.io.IOException;
import java.io.OutputStream;

/** A database for JVMs that follow one another: says its address and runs until the input ends. */
public final class StandingDatabase {

    private StandingDatabase() {}

    public static void main(String[] args) throws IOException {
        System.out.println(TestDatabase.shared().url());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
