package org.polyclinic.launcher;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.polyclinic.launcher.failure.LaunchFailure;

/** The command line: {@code run}, {@code migrate}, {@code secrets}, {@code help}. */
public final class Main {
    private static final int FAILED = 1;

    private final Console console = new Console(new java.io.PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));

    private Main() {}

    public static void main(String[] arguments) {
        int status = new Main().carryOut(arguments);
        if (status != 0) {
            Runtime.getRuntime().halt(status);
        }
    }

    private int carryOut(String... words) {
        try {
            Logging.quiet();
            Arguments arguments = new Arguments(words);
            switch (arguments.command()) {
                case "run" -> run(Options.of(arguments, System.getenv()));
                case "migrate" -> migrate(Options.of(arguments, System.getenv()));
                case "secrets" -> console.line(Secrets.fresh().environment());
                case "help" -> console.line(Options.USAGE);
                default -> throw new LaunchFailure("Unknown command " + arguments.command() + "; see bin/run help");
            }
            return 0;
        } catch (LaunchFailure failure) {
            console.line("Polyclinic: " + failure.getMessage());
            return FAILED;
        }
    }

    private void run(Options options) {
        Product product = new Product(options, Installation.own(), console).withRecordedStart();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(() -> stop(product, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            product.start();
        } catch (LaunchFailure failure) {
            Runtime.getRuntime().removeShutdownHook(stop);
            throw failure;
        }
        new Welcome(product, console).print();
        new Watch(product, console).keep(stopped);
    }

    private void stop(Product product, CountDownLatch stopped) {
        console.line("Stopping");
        product.close();
        console.line("Stopped; the data stays for the next start");
        stopped.countDown();
    }

    private void migrate(Options options) {
        if (options.outside() == null) {
            throw new LaunchFailure("migrate needs POLYCLINIC_DB_URL and the owner account in the environment.");
        }
        int executed = new Migrations(options.outside()).apply();
        console.line("Database at this version, " + executed + " migrations carried out");
    }
}
