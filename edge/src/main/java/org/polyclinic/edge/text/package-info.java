/** What the domain says, in words. */
package org.polyclinic.edge.text;
