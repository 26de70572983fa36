package org.polyclinic.print;

import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polyclinic.shared.text.Messages;

/** Fills the template of a document, puts it into the common page and makes a tagged PDF of it. */
public final class Printer {

    private static final String TEMPLATES = "/org/polyclinic";
    private static final String ENDING = ".xhtml";
    private static final int QR_SCALE = 6;

    private static final Configuration FREEMARKER = freemarker();

    private final Messages messages;

    public Printer(Locale locale) {
        this.messages = Messages.in(locale);
    }

    public byte[] pdf(Document document) {
        return Pdf.of(html(document));
    }

    /** The first of these that fits on one page, else the last. */
    public byte[] onOnePage(List<Document> documents) {
        byte[] pdf = pdf(documents.get(0));
        for (int i = 1; i < documents.size() && Pdf.pages(pdf) > 1; i++) {
            pdf = pdf(documents.get(i));
        }
        return pdf;
    }

    /** The whole page as XHTML; every value is escaped. */
    String html(Document document) {
        StringWriter out = new StringWriter();
        try {
            FREEMARKER.getTemplate("print/page" + ENDING).process(model(document), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(document.template(), e);
        }
        return out.toString();
    }

    private Map<String, Object> model(Document document) {
        Map<String, Object> model = new HashMap<>();
        model.put("language", messages.locale().toLanguageTag());
        model.put("t", new TextOfKey(messages));
        model.put("document", document);
        model.put("paper", document.paper().css());
        model.put("template", "/" + document.template() + ENDING);
        model.put("model", document.model());
        model.put("qr", document.code() == null ? null : qr(document.code()));
        return model;
    }

    private static String qr(String code) {
        return Base64.getEncoder().encodeToString(new QrCode(code).png(QR_SCALE));
    }

    /** A template escapes what it shows, reaches no class but its model, and fails rather than leave something out. */
    private static Configuration freemarker() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Printer.class.getClassLoader(), TEMPLATES);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return configuration;
    }
}
