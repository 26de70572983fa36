package org.polyclinic.edge.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polyclinic.shared.value.Ids;

/** The id under which a request is found in logs: the caller's own, or one made here. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of a request; made at the first call and the same afterwards. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        String id = Optional.ofNullable(request.getHeader(HEADER))
                .filter(given -> USABLE.matcher(given).matches())
                .orElseGet(() -> Ids.next().toString());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
