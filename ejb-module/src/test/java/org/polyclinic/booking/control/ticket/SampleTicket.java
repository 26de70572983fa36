package org.polyclinic.booking.control.ticket;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.polyclinic.booking.AppointmentStatus;
import org.polyclinic.booking.boundary.view.AppointmentView;
import org.polyclinic.booking.boundary.view.AppointmentView.BookingTerms;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitDoctor;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPatient;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitPlace;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitService;
import org.polyclinic.booking.boundary.view.AppointmentView.VisitTime;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Ids;

/** A visit to a cardiologist of Kamchatka, for tests of what is printed. */
public final class SampleTicket {

    private SampleTicket() {}

    public static AppointmentView of(AppointmentStatus status) {
        return with(status, "<натощак> & не пить", "Паспорт, полис");
    }

    static AppointmentView with(String preparation, String documents) {
        return with(AppointmentStatus.BOOKED, preparation, documents);
    }

    static AppointmentView named(String clinic, String service) {
        return with(AppointmentStatus.BOOKED, "", "", clinic, service);
    }

    private static AppointmentView with(AppointmentStatus status, String preparation, String documents) {
        return with(status, preparation, documents, "Городская поликлиника № 1", "Приём врача-кардиолога первичный");
    }

    private static AppointmentView with(
            AppointmentStatus status, String preparation, String documents, String clinic, String service) {
        OffsetDateTime start = OffsetDateTime.parse("2026-12-01T10:00:00+12:00");
        UUID any = Ids.next();
        return new AppointmentView(
                any,
                1,
                "K7M2P9QXRT",
                status,
                new VisitPatient(any, new FullName("Иванова", "Мария", "Петровна"), "•••• •••• •••• 1234"),
                new VisitTime(
                        any,
                        start,
                        start.plusMinutes(20),
                        LocalDateTime.parse("2026-12-01T10:00:00"),
                        "Asia/Kamchatka"),
                new VisitDoctor(
                        any, new FullName("Сидоров", "Пётр", "Ильич"), "врач-кардиолог", "Кардиолог", "Cardiologist"),
                new VisitPlace(
                        any,
                        clinic,
                        clinic,
                        "683000, Петропавловск-Камчатский, ул. Ленинская, 1",
                        "+7 415 200-00-00",
                        "каб. 101"),
                new VisitService(any, "B01.015.001", service, preparation, documents, Financing.OMS),
                new BookingTerms(Channel.PORTAL, start.minusDays(9), start.minusDays(1), false));
    }
}
