/** How values are written as JSON and read from it. */
package org.polyclinic.api.json;
