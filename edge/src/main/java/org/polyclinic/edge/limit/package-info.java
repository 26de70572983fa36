/** How much one visitor may ask for at once and in a minute. All limits hold per node, and nothing of them grows without bound. */
package org.polyclinic.edge.limit;
