package org.polyclinic.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.polyclinic.shared.text.Messages;

/** Tagged PDF (PDF/UA-1) of a page of XHTML, with embedded Cyrillic fonts. */
public final class Pdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * @param paper size and direction as CSS names them
     * @param style rules beside the common ones
     * @param body what is between the tags of the body, escaped
     */
    public static byte[] of(Messages messages, String title, String paper, String style, String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Polyclinic");
        builder.withHtmlContent(page(messages, title, paper, style) + body + "</body></html>", null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + name), name);
    }

    private static String page(Messages messages, String title, String paper, String style) {
        return "<!DOCTYPE html><html lang=\"" + messages.locale().toLanguageTag() + "\"><head><title>"
                + Html.escape(title) + "</title><meta name=\"description\" content=\"" + Html.escape(title) + "\"/>"
                + "<style>@page { size: " + paper + "; margin: 12mm } "
                + "body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.35 } "
                + "h1 { font-size: 16pt; margin: 0 0 2mm } th { text-align: left; color: #444; font-weight: 400 } "
                + "th, td { vertical-align: top; padding: 1mm 2mm 1mm 0 } " + style + "</style></head><body>";
    }
}
