package org.polyclinic.schedule.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.polyclinic.shared.access.Channel;

/** Deals slots out to sets of channels by their shares, evenly over the interval, one call a slot. */
final class QuotaSpread {

    private static final int ALL = 100;

    private final Map<Integer, Integer> percent = new LinkedHashMap<>();
    private final Map<Integer, Integer> dealt = new LinkedHashMap<>();
    private int count;

    /** {@code quotas}: per cent by channel bits; what is left goes to every channel but referral. */
    QuotaSpread(Map<Integer, Integer> quotas) {
        int rest = ALL;
        for (Map.Entry<Integer, Integer> quota : new TreeMap<>(quotas).entrySet()) {
            percent.put(quota.getKey(), quota.getValue());
            rest -= quota.getValue();
        }
        percent.merge(Channel.bits(Channel.open()), rest, Integer::sum);
    }

    /** Channels of the next slot: of the set that is furthest behind its share. */
    int next() {
        count++;
        int chosen = Channel.bits(Channel.open());
        int behind = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> share : percent.entrySet()) {
            int lag = share.getValue() * count - ALL * dealt.getOrDefault(share.getKey(), 0);
            if (lag > behind) {
                behind = lag;
                chosen = share.getKey();
            }
        }
        dealt.merge(chosen, 1, Integer::sum);
        return chosen;
    }
}
