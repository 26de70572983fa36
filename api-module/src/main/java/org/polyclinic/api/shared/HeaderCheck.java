package org.polyclinic.api.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.polyclinic.api.problem.ProblemException;

/**
 * Reads the headers that choose a resource method before the framework does, which answers what it cannot read with a bare
 * 400 that no mapper sees.
 */
@Provider
@PreMatching
@Priority(HeaderCheck.AFTER_LIMITS)
public class HeaderCheck implements ContainerRequestFilter {
    static final int AFTER_LIMITS = 200;

    private static final String TAG = "(W/)?\"[^\"]*+\"";
    private static final Pattern TAGS = Pattern.compile("\\*|" + TAG + "( *, *" + TAG + ")*+");

    @Override
    public void filter(ContainerRequestContext context) {
        require(context::getAcceptableMediaTypes, () -> unusable("Accept"));
        require(context::getAcceptableLanguages, () -> unusable("Accept-Language"));
        require(context::getLanguage, () -> unusable("Content-Language"));
        require(context::getCookies, () -> unusable("Cookie"));
        requireTags(context, "If-None-Match");
        requireTags(context, "If-Match");
    }

    private static void requireTags(ContainerRequestContext context, String header) {
        String tags = context.getHeaderString(header);
        if (tags != null && !TAGS.matcher(tags.strip()).matches()) {
            throw unusable(header);
        }
    }

    private static ProblemException unusable(String header) {
        return ProblemException.parameter(header, "parameter.invalid");
    }

    private static void require(Runnable read, Supplier<ProblemException> refusal) {
        try {
            read.run();
        } catch (ProcessingException | IllegalArgumentException unreadable) {
            throw refusal.get();
        }
    }
}
