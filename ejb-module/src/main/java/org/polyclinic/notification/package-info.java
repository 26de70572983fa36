/** Notifications. Stored here with their cause; channels and dispatch are a feature of their own. */
package org.polyclinic.notification;
