/**
 * The contention proof: clients of every channel race for a few slots, all they do is recorded, and a checker compares the
 * record with what the database holds. See docs/performance.md.
 */
package org.polyclinic.bench.contention;
