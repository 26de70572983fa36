package org.polyclinic.api.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer into the body ({@code /patient/birthDate}); null when the part is not in the body
 * @param parameter name of the query, path or header parameter; null when the part is in the body
 * @param detail what is wrong, in the language of the request
 */
public record FieldError(String pointer, String parameter, String detail) {}
