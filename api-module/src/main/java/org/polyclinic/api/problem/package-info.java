/** Everything that goes wrong becomes an RFC 9457 problem here, and nowhere else. */
package org.polyclinic.api.problem;
