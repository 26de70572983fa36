package org.polyclinic.booking.control.appointment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.print.Document;
import org.polyclinic.print.Paper;
import org.polyclinic.print.Printer;
import org.polyclinic.shared.text.Messages;

/** A patient's appointments as a table to keep or to print (BOOK-8). Times are the clinics' own. */
public final class AppointmentList {

    private static final List<String> COLUMNS = List.of(
            "ticket.when",
            "ticket.clinic",
            "ticket.doctor",
            "ticket.service",
            "ticket.room",
            "list.status",
            "list.code");

    /** So that spreadsheets take the file for UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    /** What the template shows. */
    public record Model(String patient, List<String> columns, List<List<String>> rows) {}

    private final Messages messages;
    private final List<AppointmentView> appointments;

    public AppointmentList(List<AppointmentView> appointments, Locale locale) {
        this.appointments = List.copyOf(appointments);
        this.messages = Messages.in(locale);
    }

    /** UTF-8 with semicolons, as Russian spreadsheets expect; no cell can be taken for a formula. */
    public byte[] csv() {
        StringWriter out = new StringWriter();
        out.append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(COLUMNS.stream().map(messages::text));
            for (AppointmentView appointment : appointments) {
                printer.printRecord(cells(appointment).map(AppointmentList::plain));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] pdf() {
        String patient = appointments.stream()
                .findFirst()
                .map(first -> first.person().patient().full())
                .orElse("");
        List<List<String>> rows =
                appointments.stream().map(visit -> cells(visit).toList()).toList();
        return new Printer(messages.locale())
                .pdf(new Document(
                        "booking/print/appointments",
                        messages.text("list.title"),
                        Paper.A4_LANDSCAPE,
                        null,
                        null,
                        new Model(patient, COLUMNS, rows)));
    }

    private Stream<String> cells(AppointmentView appointment) {
        return Stream.of(
                messages.dateTime(appointment
                        .time()
                        .start()
                        .atZoneSimilarLocal(ZoneId.of(appointment.time().timeZone()))),
                appointment.place().clinicName(),
                appointment.specialist().doctor().full() + ", "
                        + appointment.specialist().position(),
                appointment.service().serviceName(),
                appointment.place().room(),
                messages.text("status." + appointment.status()),
                appointment.code());
    }

    /** A leading quote keeps a spreadsheet from calculating what begins like a formula. */
    public static String plain(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
