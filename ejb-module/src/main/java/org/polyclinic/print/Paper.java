package org.polyclinic.print;

/** Size and direction of the sheet, as CSS names them. */
public enum Paper {
    A5("A5"),
    A4("A4"),
    A4_LANDSCAPE("A4 landscape");

    private final String css;

    Paper(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
