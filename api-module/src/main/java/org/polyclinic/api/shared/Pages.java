package org.polyclinic.api.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.shared.paging.Page;
import org.polyclinic.shared.paging.PageRequest;

/**
 * Reads lists page by page. Cursors are signed together with the address and the filters they were made for, so only a
 * cursor that came from here, for the same question, ever reaches the domain.
 */
@RequestScoped
public class Pages {
    @Inject
    HttpServletRequest request;

    @Inject
    Seal seal;

    /** One page; {@code read} asks the domain. */
    public <T> Page<T> read(Paging paging, Function<PageRequest, Page<T>> read) {
        String question = question();
        String after = paging.cursor == null ? null : open(question, paging.cursor);
        Page<T> page = read.apply(new PageRequest(after, paging.size));
        return new Page<>(
                page.items(),
                page.nextCursor().map(next -> seal.close(question, next)).orElse(null));
    }

    private String open(String question, String cursor) {
        return seal.open(question, cursor).orElseThrow(() -> ProblemException.parameter("cursor", "parameter.cursor"));
    }

    private String question() {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Stream<String> filters = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("cursor=") && !part.startsWith("size="))
                .sorted();
        return request.getRequestURI() + '?' + filters.collect(Collectors.joining("&"));
    }
}
