package org.polyclinic.bench.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What stands in a replayed statement where bookings differ. */
sealed interface Value {
    DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    String SLOT = "slot";
    String PATIENT = "patient";

    Object in(Replay replay);

    /** One booking being replayed: what is known of it, by name. */
    final class Replay {
        private final Map<String, Object> known = new HashMap<>();
        private final LocalDateTime now = LocalDateTime.now(Clock.systemUTC());

        Replay(Visit visit) {
            known.put(SLOT, visit.slot().toString());
            known.put(PATIENT, visit.patient().toString());
        }

        void learn(String name, Object value) {
            known.put(name, value);
        }
    }

    /** Known by name: the slot, the patient, or what a statement before gave back. */
    record Known(String name) implements Value {
        @Override
        public Object in(Replay replay) {
            return replay.known.get(name);
        }
    }

    /** An id made for the booking; the same wherever it stands. */
    record NewId(int number) implements Value {
        @Override
        public Object in(Replay replay) {
            return replay.known.computeIfAbsent(
                    "id " + number, name -> UuidCreator.getTimeOrderedEpoch().toString());
        }
    }

    /** So long after (or before) the booking. */
    record Now(Duration later) implements Value {
        @Override
        public Object in(Replay replay) {
            return INSTANT.format(replay.now.plus(later));
        }
    }

    /** So long after an instant that is known. */
    record After(String name, Duration later) implements Value {
        @Override
        public Object in(Replay replay) {
            return INSTANT.format(Recording.instant(replay.known.get(name)).plus(later));
        }
    }

    /** Characters that nobody had before, as in the code of a ticket. */
    record Characters(int count) implements Value {
        private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

        @Override
        public Object in(Replay replay) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
            }
            return text.toString();
        }
    }

    /** Bytes, as of a hash. */
    record Bytes(int count) implements Value {
        @Override
        public Object in(Replay replay) {
            byte[] bytes = new byte[count];
            ThreadLocalRandom.current().nextBytes(bytes);
            return bytes;
        }
    }

    /** The same in every booking, but no text that could be written into a statement. */
    record Same(byte[] bytes) implements Value {
        @Override
        public Object in(Replay replay) {
            return bytes;
        }
    }

    /** Text with values in it. */
    record Joined(List<Value> parts) implements Value {
        @Override
        public Object in(Replay replay) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.in(replay)));
            return text.toString();
        }
    }

    record Text(String text) implements Value {
        @Override
        public Object in(Replay replay) {
            return text;
        }
    }
}
