package org.polyclinic.edge.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.polyclinic.edge.request.RequestId;

/** Headers of every answer, whatever it is: the id of the request, and what browsers must not do with it. */
public final class SafeHeaders {

    private SafeHeaders() {}

    /** Sets them; {@code policy} is the Content-Security-Policy, {@code referrer} the Referrer-Policy. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String policy, String referrer) {
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", referrer);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
