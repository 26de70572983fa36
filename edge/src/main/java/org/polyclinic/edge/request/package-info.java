/** What is read from every request: its id, its language, where it comes from. */
package org.polyclinic.edge.request;
