package org.polyclinic.edge.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Token buckets by key; the ones not used for longest are forgotten, so that strangers cannot fill the memory. */
public final class BucketTable {
    private static final int MAX_ENTRIES = 20_000;

    private final Bandwidth bandwidth;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    public BucketTable(Bandwidth bandwidth) {
        this.bandwidth = bandwidth;
    }

    public Bucket of(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key, unused -> Bucket.builder().addLimit(bandwidth).build());
        }
    }
}
