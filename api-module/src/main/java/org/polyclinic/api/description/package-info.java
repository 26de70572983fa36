/** The OpenAPI document. */
package org.polyclinic.api.description;
