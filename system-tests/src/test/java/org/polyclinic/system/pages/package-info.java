/** The pages as people meet them: in a browser, by mouse and by keyboard, in both languages and every theme. */
package org.polyclinic.system.pages;
