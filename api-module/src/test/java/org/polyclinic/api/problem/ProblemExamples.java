package org.polyclinic.api.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.polyclinic.shared.text.Messages;

/** What the code would say in a problem, in English, for examples to be compared with. */
public final class ProblemExamples {
    private static final ProblemTexts TEXTS = ProblemTexts.forHeader("en");

    private ProblemExamples() {}

    /** Of a problem of the interface its own title, of one of the domain those of its status. */
    public static List<String> titles(String type, int status) {
        return Arrays.stream(ProblemType.values())
                .filter(found -> found.status() == status)
                .filter(found -> ofInterface(type).map(found::equals).orElse(true))
                .map(TEXTS::title)
                .toList();
    }

    /** What the detail may say. A version that is not met is told in the words of the domain. */
    public static List<String> details(String type) {
        Messages messages = Messages.in(Locale.ENGLISH);
        Stream<String> own = ofInterface(type).map(TEXTS::detail).stream();
        Stream<String> domain = ResourceBundle.getBundle("org.polyclinic.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> BusinessProblems.uri(key).toString().equals(type) || isOfProtocol(type, key))
                .map(key -> messages.text(key));
        return Stream.concat(own, domain).toList();
    }

    private static boolean isOfProtocol(String type, String key) {
        return "booking.alreadyChanged".equals(key)
                && ProblemType.PRECONDITION_FAILED.uri().toString().equals(type);
    }

    private static Optional<ProblemType> ofInterface(String type) {
        return Arrays.stream(ProblemType.values())
                .filter(found -> found.uri().toString().equals(type))
                .findFirst();
    }
}
