package org.polyclinic.print;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import org.polyclinic.shared.text.Messages;

/** {@code ${t("ticket.qr", code)}}: a text of the bundle with its arguments. */
final class TextOfKey implements TemplateMethodModelEx {

    private final Messages messages;

    TextOfKey(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(DeepUnwrap.unwrap((TemplateModel) argument));
        }
        return messages.text(values.get(0).toString(), values.subList(1, values.size()));
    }
}
