/**
 * Load on the running product: scenarios, closed and open loop, latencies without coordinated omission, what it costs in
 * processor time and memory, and reports. See docs/performance.md and ADR 0016.
 */
package org.polyclinic.bench.load;
