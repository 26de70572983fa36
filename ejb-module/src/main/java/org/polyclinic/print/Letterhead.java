package org.polyclinic.print;

/**
 * Who issues a document.
 *
 * @param address may be null
 * @param phones may be null
 */
public record Letterhead(String name, String address, String phones) {}
