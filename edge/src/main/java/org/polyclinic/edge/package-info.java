/**
 * What the pages and the API need once: how a request is read and how it is answered, whatever it asks for. It knows the
 * domain, and neither Faces nor JAX-RS.
 */
package org.polyclinic.edge;
