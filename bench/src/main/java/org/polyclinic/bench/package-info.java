/** How fast confirmed bookings are, next to what the database alone can do. See docs/performance.md. */
package org.polyclinic.bench;
