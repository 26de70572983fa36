/** Makes a synthetic region, the same from the same seed, and streams it into a database. See docs/performance.md. */
package org.polyclinic.bench.region;
