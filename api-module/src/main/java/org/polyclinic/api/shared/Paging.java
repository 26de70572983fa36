package org.polyclinic.api.shared;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page of a list is wanted. */
public class Paging {
    @QueryParam("cursor")
    String cursor;

    @QueryParam("size")
    @DefaultValue("20")
    int size;
}
