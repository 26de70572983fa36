/** How much one client may ask for: rate, size of bodies, failed logins. All limits hold per node. */
package org.polyclinic.api.limit;
