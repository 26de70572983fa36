package org.polyclinic.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the tags of a page that begin a line stand two columns deeper than the line that opened them. */
final class Nesting {

    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:]+)((?:\"[^\"]*\"|[^\">])*?)(/?)>");
    private static final int STEP = 2;

    private record Open(String tag, int column) {}

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    private Nesting(String text) {
        this.text = text;
    }

    static List<String> faults(String text) {
        Nesting nesting = new Nesting(text);
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            nesting.read(tags);
        }
        return nesting.faults;
    }

    private void read(Matcher tag) {
        boolean closing = !tag.group(1).isEmpty();
        int wanted =
                closing ? open.pop().column() : open.isEmpty() ? 0 : open.peek().column() + STEP;
        if (beginsLine(tag.start()) && column(tag.start()) != wanted) {
            faults.add(tag.group() + " stands at " + column(tag.start()) + ", expected " + wanted);
        }
        if (!closing && tag.group(4).isEmpty()) {
            open.push(new Open(tag.group(2), indent(tag.start())));
        }
    }

    private boolean beginsLine(int at) {
        return column(at) == indent(at);
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    private int indent(int at) {
        int column = 0;
        while (text.charAt(lineStart(at) + column) == ' ') {
            column++;
        }
        return column;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}
