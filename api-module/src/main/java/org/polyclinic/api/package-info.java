/**
 * The REST interface of the product: everything under {@code /api/v1}. Resources translate between HTTP and the boundaries
 * of the domain and hold no rules of their own.
 */
package org.polyclinic.api;
