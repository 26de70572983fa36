package org.polyclinic.print;

import java.util.Objects;

/**
 * What is to be printed.
 *
 * @param template name of the feature's template without its ending, below {@code org/polyclinic}
 * @param issuer who stands on top; null: the product alone
 * @param code shown in large type and as a QR code; null: none
 * @param model record whose components the template reads as {@code model}
 */
public record Document(String template, String title, Paper paper, Letterhead issuer, String code, Record model) {

    public Document {
        Objects.requireNonNull(template);
        Objects.requireNonNull(title);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(model);
    }
}
