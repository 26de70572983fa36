/** Measurements and proofs under load, each a command of bin/bench. See docs/performance.md. */
package org.polyclinic.bench;
