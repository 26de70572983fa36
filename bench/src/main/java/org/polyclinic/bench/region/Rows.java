package org.polyclinic.bench.region;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;

/** Builds rows as LOAD DATA reads them: tab between values, newline after a row. Fast, since it makes tens of millions. */
final class Rows {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST = 1 << 16;

    private byte[] bytes = new byte[FIRST];
    private int length;
    private int count;

    Rows id(UUID id) {
        if (id == null) {
            return nothing();
        }
        room(40);
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        hex(high >>> 32, 8);
        bytes[length++] = '-';
        hex(high >>> 16, 4);
        bytes[length++] = '-';
        hex(high, 4);
        bytes[length++] = '-';
        hex(low >>> 48, 4);
        bytes[length++] = '-';
        hex(low, 12);
        return tab();
    }

    private void hex(long value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (value >>> shift) & 15];
        }
    }

    /** Null is NULL. No value here holds a tab, a newline or a backslash. */
    Rows text(String value) {
        return value == null ? nothing() : raw(value.getBytes(StandardCharsets.UTF_8));
    }

    Rows raw(byte[] value) {
        room(value.length + 1);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return tab();
    }

    /** Bytes in hexadecimal digits, for UNHEX. */
    Rows binary(byte[] value) {
        room(2 * value.length + 1);
        for (byte one : value) {
            bytes[length++] = HEX[one >> 4 & 15];
            bytes[length++] = HEX[one & 15];
        }
        return tab();
    }

    Rows number(long value) {
        return raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    Rows number(Integer value) {
        return value == null ? nothing() : number(value.longValue());
    }

    Rows flag(boolean value) {
        return number(value ? 1 : 0);
    }

    Rows date(LocalDate day) {
        if (day == null) {
            return nothing();
        }
        room(12);
        day(day);
        return tab();
    }

    Rows timestamp(LocalDateTime time) {
        room(24);
        day(time.toLocalDate());
        bytes[length++] = ' ';
        clock(time.toLocalTime());
        return tab();
    }

    Rows time(LocalTime time) {
        room(12);
        clock(time);
        return tab();
    }

    private void day(LocalDate day) {
        two(day.getYear() / 100);
        two(day.getYear() % 100);
        bytes[length++] = '-';
        two(day.getMonthValue());
        bytes[length++] = '-';
        two(day.getDayOfMonth());
    }

    private void clock(LocalTime time) {
        two(time.getHour());
        bytes[length++] = ':';
        two(time.getMinute());
        bytes[length++] = ':';
        two(time.getSecond());
    }

    private void two(int value) {
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
    }

    Rows nothing() {
        room(3);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
        return tab();
    }

    private Rows tab() {
        bytes[length++] = '\t';
        return this;
    }

    /** Ends the row. */
    void end() {
        bytes[length - 1] = '\n';
        count++;
    }

    private void room(int more) {
        if (length + more + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }

    int length() {
        return length;
    }

    int count() {
        return count;
    }

    /** What was built since the last call. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        count = 0;
        return taken;
    }
}
