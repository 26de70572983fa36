/** What every answer carries, and what is answered while the database is away. */
package org.polyclinic.edge.answer;
