/** One client of the API and one of the pages, for every test and proof that calls the running product from outside. */
package org.polyclinic.town.http;
