/** How tables of schedules are taken in: the production calendar, weekly templates, exceptions (CAT-8). */
package org.polyclinic.schedule.imports;
