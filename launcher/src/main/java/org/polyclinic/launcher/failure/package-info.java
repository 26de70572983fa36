/** What stops a start, in words of the person who can mend it. */
package org.polyclinic.launcher.failure;
