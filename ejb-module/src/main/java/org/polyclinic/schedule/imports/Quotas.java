package org.polyclinic.schedule.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyclinic.shared.access.Channel;
import org.polyclinic.shared.failure.InvalidValue;

/** Quotas of channels in per cent, as {@code KIOSK+DESK:20; REFERRAL:10}. */
final class Quotas {

    private static final Pattern SHAPE = Pattern.compile("([A-Z_+]+):([0-9]{1,3})");
    private static final int ALL = 100;

    private Quotas() {}

    static Map<Integer, Integer> parse(String text) {
        Map<Integer, Integer> quotas = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            Matcher matcher = SHAPE.matcher(part.strip());
            if (!matcher.matches() || quotas.put(channels(matcher.group(1)), percent(matcher.group(2))) != null) {
                throw invalid();
            }
        }
        if (quotas.values().stream().mapToInt(Integer::intValue).sum() > ALL) {
            throw invalid();
        }
        return quotas;
    }

    private static int channels(String text) {
        List<String> names = List.of(text.split("\\+", -1));
        List<Channel> channels = Arrays.stream(Channel.values())
                .filter(channel -> names.contains(channel.name()))
                .toList();
        if (channels.size() != names.size()) {
            throw invalid();
        }
        return Channel.bits(channels);
    }

    private static int percent(String text) {
        int percent = Integer.parseInt(text);
        if (percent < 1 || percent > ALL) {
            throw invalid();
        }
        return percent;
    }

    private static InvalidValue invalid() {
        return new InvalidValue("schedule.quotas");
    }
}
