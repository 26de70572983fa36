/** Who did what to whose data (AUD-1). Flat: one bean that every feature calls within its own transaction. */
package org.polyclinic.audit;
