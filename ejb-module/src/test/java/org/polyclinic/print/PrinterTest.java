package org.polyclinic.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polyclinic.shared.text.Messages;

/** The page every document has, with a template of the tests in it. */
class PrinterTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/org/polyclinic");

    private final Printer printer = new Printer(Messages.RUSSIAN);

    public record Model(String said, String nothing) {}

    @Test
    void everythingIsEscaped() {
        String html = printer.html(new Document(
                "print/sample",
                "<title> & 'more'",
                Paper.A5,
                new Letterhead("<clinic>", "\"address\"", "&phones"),
                "<CODE>",
                new Model("<script>x</script>", null)));

        assertThat(html)
                .contains("&lt;title&gt; &amp; &#39;more&#39;", "&lt;clinic&gt;", "&quot;address&quot;", "&amp;phones")
                .contains("&lt;CODE&gt;", "&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script", "<clinic", "<CODE");
    }

    @Test
    void pageHasLetterheadTitleCodeAndQr() throws Exception {
        byte[] pdf = printer.pdf(document("print/sample", "K7M2P9QXRT"));

        assertThat(Pdfs.text(pdf))
                .contains("Клиника № 1", "ул. Мира, 1", "Справка", "K7M2-P9QX-RT", "Сказано: да", "1 / 1");
        assertThat(Pdfs.qr(pdf)).isEqualTo("K7M2P9QXRT");
        Pdfs.assertAccessible(pdf);
    }

    @Test
    void documentWithoutIssuerAndCodeBearsTheNameOfTheProduct() throws Exception {
        byte[] pdf = printer.pdf(
                new Document("print/sample", "Справка", Paper.A4_LANDSCAPE, null, null, new Model("да", null)));

        assertThat(Pdfs.text(pdf)).contains("Поликлиника").doesNotContain("QR");
        Pdfs.assertAccessible(pdf);
    }

    @Test
    void longDocumentHasItsFooterOnEveryPage() throws Exception {
        byte[] pdf = printer.pdf(new Document(
                "print/sample",
                "Справка",
                Paper.A5,
                new Letterhead("Клиника № 1", null, null),
                null,
                new Model("слово ".repeat(2000), null)));

        assertThat(Pdfs.pages(pdf)).isGreaterThan(2);
        assertThat(Pdfs.text(pdf)).containsOnlyOnce("Клиника № 1");
        assertThat(Pdfs.text(pdf).split("Поликлиника", -1)).hasSize(Pdfs.pages(pdf) + 1);
        Pdfs.assertAccessible(pdf);
    }

    @Test
    void whatTheModelLacksIsAnErrorAndNoGap() {
        assertThatThrownBy(() -> printer.html(document("print/broken", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("model.nothing");
    }

    @Test
    void templateMakesNoObjectOfAClass() {
        assertThatThrownBy(() -> printer.html(document("print/class", null)))
                .hasStackTraceContaining("freemarker.template.utility.Execute");
    }

    @Test
    void nothingOutsideThePageIsFetched() throws Exception {
        byte[] outside = Pdf.of(page("<img alt=\"x\" src=\"" + picture() + "\"/>"));

        assertThatThrownBy(() -> Pdfs.qr(outside)).isInstanceOf(com.google.zxing.NotFoundException.class);
    }

    @Test
    void noTemplateLeavesAValueUnescaped() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            templates = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        assertThat(templates).hasSizeGreaterThanOrEqualTo(3).allSatisfy(file -> assertThat(Files.readString(file))
                .doesNotContain("no_esc", "noautoesc", "outputformat", "?new", "style=\""));
    }

    private static Document document(String template, String code) {
        return new Document(
                template,
                "Справка",
                Paper.A5,
                new Letterhead("Клиника № 1", "ул. Мира, 1", "+7"),
                code,
                new Model("да", null));
    }

    private static String picture() throws IOException {
        Path file = Files.createTempFile("picture", ".png");
        Files.write(file, new QrCode("OUTSIDE").png(4));
        return file.toUri().toString();
    }

    private static String page(String body) {
        return "<html lang=\"ru\"><head><title>x</title></head><body>" + body + "</body></html>";
    }
}
