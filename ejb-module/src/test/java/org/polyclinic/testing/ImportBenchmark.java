package org.polyclinic.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polyclinic.catalogue.boundary.command.CatalogueImport;
import org.polyclinic.catalogue.imports.CatalogueTables;
import org.polyclinic.patient.boundary.command.PatientImport;
import org.polyclinic.schedule.boundary.command.ScheduleImport;
import org.polyclinic.shared.imports.ImportReport;

/**
 * How long imports take: every kind that grows with a region, into an empty database and the same file again. No test;
 * run by hand, its main method with the class path of the tests, in turn with another state of the code. Arguments: rows
 * of each file; a tenth of them comes first, uncounted.
 */
public final class ImportBenchmark {

    private static final int POSTS_IN_CLINIC = 40;
    private static final int WARM_UP = 10;
    private static final long NANOS = 1_000_000;

    private final ImportDesk desk = new ImportDesk(Domain.shared());
    private final PrintStream out;
    private final int rows;
    private final int clinics;

    private ImportBenchmark(PrintStream out, int rows) {
        this.out = out;
        this.rows = rows;
        this.clinics = Math.max(1, rows / POSTS_IN_CLINIC);
    }

    /** One import of lines. */
    private interface Import {
        ImportReport take(String... lines);
    }

    public static void main(String... args) {
        int rows = args.length == 0 ? 2000 : Integer.parseInt(args[0]);
        TestDatabase.shared().empty();
        new ImportBenchmark(new PrintStream(OutputStream.nullOutputStream()), Math.max(1, rows / WARM_UP)).run();
        TestDatabase.shared().empty();
        new ImportBenchmark(System.out, rows).run();
        System.exit(0);
    }

    private void run() {
        CatalogueTables.small().forEach((kind, lines) -> desk.take(kind, lines));
        catalogue(CatalogueImport.SERVICES, rows, services(), this::service);
        catalogue(CatalogueImport.CLINICS, clinics, clinicColumns(), ImportBenchmark::clinic);
        catalogue(
                CatalogueImport.DOCTORS,
                rows,
                "code,surname,name,patronymic,sex,qualification,education,licence_number,practice_since,clinic,department,"
                        + "specialty,room,position,services,district",
                i ->
                        "D%07d,Королёв,Пётр,Ильич,MALE,FIRST,БФУ,Л-%d,2001-09-01,C%06d,Терапия,therapist,%d,Врач-терапевт,%s,"
                                .formatted(
                                        i, i, i / POSTS_IN_CLINIC, i % POSTS_IN_CLINIC + 1, code(i) + ";B01.047.001"));
        catalogue(
                CatalogueImport.PRICES,
                rows,
                "clinic,service,set_on,kind,amount,comment",
                i -> "C%06d,%s,2026-01-01,AMOUNT,%d,".formatted(i / POSTS_IN_CLINIC, code(i), 100 + i));
        people();
        schedules();
    }

    private void people() {
        measure(
                "PATIENTS",
                lines -> desk.take(PatientImport.PATIENTS, lines),
                rows,
                "surname,name,patronymic,birth_date,sex,snils,phone,email,clinic,policy_number,insurer,policy_from,passport",
                i ->
                        "Иванова,Мария,Петровна,1985-03-14,FEMALE,%s,+7 900 %07d,p%d@people.example,C%06d,%s,Страховая,2011-05-01,5004 %06d"
                                .formatted(
                                        World.snils(i).digits(),
                                        i,
                                        i,
                                        i % clinics,
                                        World.policyNumber(i).digits(),
                                        i));
        measure(
                "REFERRALS",
                lines -> desk.take(PatientImport.REFERRALS, lines),
                rows,
                "policy_number,specialty,issued_on,valid_until",
                i -> "%s,cardiologist,2026-05-01,2026-06-01"
                        .formatted(World.policyNumber(i).digits()));
    }

    private void schedules() {
        measure(
                "EXCEPTIONS",
                lines -> desk.take(ScheduleImport.EXCEPTIONS, lines),
                rows,
                "kind,clinic,doctor,specialty,starts,ends,reason",
                i -> "LEAVE,C%06d,D%07d,therapist,2026-07-01 00:00,2026-07-29 00:00,Отпуск"
                        .formatted(i / POSTS_IN_CLINIC, i));
        measure(
                "TEMPLATES",
                lines -> desk.take(ScheduleImport.TEMPLATES, lines),
                rows,
                "doctor,clinic,specialty,room,financing,valid_from,weekday,starts,ends,slot_minutes,open_hours,quotas",
                i -> "D%07d,C%06d,therapist,%d,OMS,2026-01-12,%d,08:00,14:00,15,24,DESK:20"
                        .formatted(i / 5, i / 5 / POSTS_IN_CLINIC, i / 5 % POSTS_IN_CLINIC + 1, i % 5 + 1));
    }

    private void catalogue(CatalogueImport kind, int count, String header, IntFunction<String> line) {
        measure(kind.name(), lines -> desk.take(kind, lines), count, header, line);
    }

    private void measure(String name, Import made, int count, String header, IntFunction<String> line) {
        String[] lines = Stream.concat(
                        Stream.of(header), IntStream.range(0, count).mapToObj(line))
                .toArray(String[]::new);
        Time first = time(made, lines);
        Time again = time(made, lines);
        out.printf(
                Locale.ROOT,
                "%-12s %7d rows  first %7d ms, processor %6d + %6d  again %7d ms, processor %6d + %6d%n",
                name,
                count,
                first.wall(),
                first.program(),
                first.database(),
                again.wall(),
                again.program(),
                again.database());
    }

    /** Milliseconds; of the processor those of the importing thread and those of the database. */
    private record Time(long wall, long program, long database) {}

    private static long database() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private static Time time(Import made, String... lines) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long processor = thread.getCurrentThreadCpuTime();
        long database = database();
        ImportReport report = made.take(lines);
        if (!report.applied()) {
            throw new IllegalStateException("not applied: " + report);
        }
        return new Time(
                (System.nanoTime() - start) / NANOS,
                (thread.getCurrentThreadCpuTime() - processor) / NANOS,
                database() - database);
    }

    private static String services() {
        return "code,name,category,form,duration_minutes,specialty,referral_needed";
    }

    private String service(int i) {
        return "%s,Прием врача номер %d,OUTPATIENT_VISIT,IN_PERSON,15,therapist,no".formatted(code(i), i);
    }

    private static String code(int i) {
        return "A%02d.%03d.%03d".formatted(i / 1_000_000, i / 1000 % 1000, i % 1000);
    }

    private static String clinicColumns() {
        return "code,region_code,city,full_name,short_name,inn,ogrn,postal_code,address,latitude,longitude,phones,email,"
                + "time_zone,insurance,hours,departments,rooms,licences,districts";
    }

    private static String clinic(int i) {
        String numbers = String.join(
                ";",
                IntStream.rangeClosed(1, POSTS_IN_CLINIC)
                        .mapToObj(Integer::toString)
                        .toList());
        return "C%06d,39,Калининград,ГБУЗ «Янтарь» %d,Поликлиника %d,7707329152,1047707030513,236022,Липовая аллея %d,54.7104,"
                        .formatted(i, i, i, i)
                + "20.4522,+7 4012 00-00-01,k1@clinic.example,Europe/Kaliningrad,OMS;PAID,1-6 08:00-20:00; H 10:00-14:00,"
                + "Терапия; Хирургия," + numbers + ",Л-1 | терапия,1;2;3;4;5";
    }
}
