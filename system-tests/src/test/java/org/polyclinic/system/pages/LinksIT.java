package org.polyclinic.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.system.SystemTest;

/** Every link of every page that anybody may see leads somewhere: a few of each kind, from the first page on. */
@SystemTest
class LinksIT {

    /** Links of one shape, such as the cards of doctors. */
    private static final int OF_A_SHAPE = 4;

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/jakarta\\.faces\\.resource/.*|.*[?&]prefer=.*|/kiosk.*");

    private final URI site;
    private final HttpClient http = HttpClient.newHttpClient();

    LinksIT(RunningProduct product) {
        this.site = product.baseUri();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyLinkLeadsSomewhere(String language) throws Exception {
        Map<String, Integer> shapes = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        Queue<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String address = open.remove();
            HttpResponse<String> page = get(address, language);
            assertThat(page.statusCode()).as(address).isIn(200, 302, 303);
            assertThat(page.body()).as(address).doesNotContain("=null", "/null");
            for (String link : links(page)) {
                if (!NOT_A_PAGE.matcher(link).matches()
                        && seen.add(link)
                        && shapes.merge(shape(link), 1, Integer::sum) <= OF_A_SHAPE) {
                    open.add(link);
                }
            }
        }
        assertThat(shapes.keySet())
                .contains("/doctor?id", "/clinic?id", "/booking/doctor?clinic&service", "/booking/clinic?service")
                .contains("/booking/day?clinic&post&service", "/booking/time?clinic&day&post&service");
    }

    private HttpResponse<String> get(String address, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(site.resolve(address))
                        .header("Cookie", "view=" + language + "-light-1-normal-on-off")
                        .build(),
                BodyHandlers.ofString());
    }

    private static Set<String> links(HttpResponse<String> page) {
        Set<String> links = LINK.matcher(page.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        page.headers().firstValue("Location").ifPresent(links::add);
        return links;
    }

    /** The page with the names of its parameters. */
    private static String shape(String link) {
        String[] parts = link.split("\\?", 2);
        return parts.length == 1
                ? link
                : parts[0]
                        + Arrays.stream(parts[1].split("&"))
                                .map(pair -> pair.split("=", 2)[0])
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }
}
