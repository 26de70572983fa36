package org.polyclinic.bench.region;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.polyclinic.shared.access.Channel;

/** When people come and when they book: load by hour and weekday, rush at the release of new days, a rate that falls. */
final class Demand {
    /** Of visits, by hour from 8 to 20: mornings are full, afternoons less, people come again after work. */
    private static final double[] HOURS = {1.15, 1.2, 1.2, 1.1, 0.95, 0.8, 0.75, 0.8, 0.95, 1.1, 1.1, 0.95, 0.7};

    private static final int FIRST_HOUR = 8;

    /** Monday to Sunday. */
    private static final double[] WEEKDAYS = {1.15, 1.05, 1.0, 1.0, 0.9, 0.6, 0.5};

    /** Of bookings, by hour: few at night, most when the day begins and when the working day ends. */
    private static final double[] BOOKING_HOURS = {
        1, 0.5, 0.3, 0.3, 0.5, 1, 3, 8, 14, 12, 9, 7, 6, 6, 5, 5, 5, 5, 6, 7, 8, 7, 4, 2
    };

    private static final int RELEASE_HOUR = 8;
    private static final int PERCENT_AT_RELEASE = 30;
    private static final double RUSH_MINUTES = 9;
    private static final double LEAD_DAYS = 4;
    private static final double FULL = 0.97;
    private static final double TODAY = 0.93;
    private static final double FARTHEST = 0.13;
    private static final double FADING_DAYS = 5;

    private static final Weighted<Channel> CHANNELS = Weighted.of(
            List.of(Channel.PORTAL, Channel.KIOSK, Channel.DESK, Channel.CALL_CENTRE, Channel.API), 42, 15, 20, 13, 10);

    private final LocalDate today;
    private final ZoneId zone;
    private final Weighted<Integer> bookingHours;

    Demand(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        this.bookingHours = Weighted.of(
                java.util.stream.IntStream.range(0, BOOKING_HOURS.length)
                        .boxed()
                        .toList(),
                BOOKING_HOURS);
    }

    /** How wanted a time is, around 1. */
    double wanted(LocalDate day, LocalDateTime startUtc) {
        int hour = zoned(startUtc).getHour() - FIRST_HOUR;
        return HOURS[Math.max(0, Math.min(HOURS.length - 1, hour))]
                * WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    /** Share of a coming day that is booked already. */
    double booked(LocalDate day) {
        double ahead = java.time.temporal.ChronoUnit.DAYS.between(today, day);
        return FARTHEST + (TODAY - FARTHEST) * Math.exp(-ahead / FADING_DAYS);
    }

    static boolean happens(double share, SplittableRandom random) {
        return random.nextDouble() < Math.min(FULL, share);
    }

    Channel channel(SplittableRandom random) {
        return CHANNELS.draw(random);
    }

    /** When a visit was booked, UTC: in the minutes after its day was released, or some days ahead. */
    LocalDateTime bookedAt(LocalDate day, LocalDateTime startUtc, SplittableRandom random) {
        LocalDateTime local;
        if (random.nextInt(100) < PERCENT_AT_RELEASE) {
            long seconds = (long) (-Math.log(1 - random.nextDouble()) * RUSH_MINUTES * 60);
            local = day.minusDays(ClinicMaker.HORIZON_DAYS)
                    .atTime(RELEASE_HOUR, 0)
                    .plusSeconds(seconds);
        } else {
            int lead = (int) Math.min(ClinicMaker.HORIZON_DAYS - 1.0, -Math.log(1 - random.nextDouble()) * LEAD_DAYS);
            local = day.minusDays(lead).atTime(bookingHours.draw(random), random.nextInt(60), random.nextInt(60));
        }
        LocalDateTime utc = local.minus(offset(startUtc));
        LocalDateTime latest = startUtc.isBefore(today.atStartOfDay()) ? startUtc : today.atStartOfDay();
        return utc.isBefore(latest) ? utc : latest.minusMinutes(30L + random.nextInt(300));
    }

    private LocalDateTime zoned(LocalDateTime utc) {
        return utc.plus(offset(utc));
    }

    private Duration offset(LocalDateTime utc) {
        return Duration.ofSeconds(zone.getRules()
                .getOffset(utc.toInstant(java.time.ZoneOffset.UTC))
                .getTotalSeconds());
    }
}
