/** What all resources share: JSON, parameters, paging, limits and headers. */
package org.polyclinic.api.shared;
