/** How the database goes about the product's lists: plans, rows examined, cost as data grow. See docs/performance.md. */
package org.polyclinic.bench.plans;
