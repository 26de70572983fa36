/** Constraints of commands, and their check at the door of every boundary. */
package org.polyclinic.shared.validation;
