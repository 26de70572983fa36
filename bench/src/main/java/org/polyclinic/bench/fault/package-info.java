/**
 * The contention proof while things fail: two nodes behind the balancer on one database, or on a primary with a replica,
 * of which one after another is killed, cut off, filled up or moved in time. See docs/performance.md.
 */
package org.polyclinic.bench.fault;
