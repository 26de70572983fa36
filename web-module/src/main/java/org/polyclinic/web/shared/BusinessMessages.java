package org.polyclinic.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.polyclinic.edge.text.BusinessTexts;
import org.polyclinic.shared.failure.BusinessException;
import org.polyclinic.shared.failure.InvalidInput;

/**
 * Turns what a boundary refuses into a message on the page, beside the field if it names one; what a page was asked to
 * show and does not exist becomes 404. Everything else goes on to the error page. Beans that have more to say about a
 * refusal observe it as an event.
 */
public class BusinessMessages extends ExceptionHandlerWrapper {

    BusinessMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            BusinessException.in(thrown).ifPresent(failure -> {
                events.remove();
                answer(FacesContext.getCurrentInstance(), failure);
            });
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, BusinessException failure) {
        if (failure.kind() == BusinessException.Kind.NOT_FOUND && !context.isPostback()) {
            notFound(context);
            return;
        }
        CDI.current().getBeanContainer().getEvent().fire(failure);
        BusinessTexts texts = CDI.current().select(Text.class).get().business();
        if (failure instanceof InvalidInput input) {
            input.faults().forEach(fault -> say(context, field(context, fault), texts.of(fault)));
        } else {
            say(context, null, texts.of(failure));
        }
        context.validationFailed();
    }

    private static void say(FacesContext context, String field, String text) {
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static void notFound(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    private static String field(FacesContext context, InvalidInput.Fault fault) {
        UIComponent component = withId(context.getViewRoot(), fault.field());
        return component == null ? null : component.getClientId(context);
    }

    /** Looks into forms, too, which {@link UIComponent#findComponent} takes for closed rooms. */
    private static UIComponent withId(UIComponent from, String id) {
        if (id.equals(from.getId())) {
            return from;
        }
        Iterator<UIComponent> inside = from.getFacetsAndChildren();
        UIComponent found = null;
        while (found == null && inside.hasNext()) {
            found = withId(inside.next(), id);
        }
        return found;
    }

    /** Puts the handler into the chain of the faces implementation. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new BusinessMessages(getWrapped().getExceptionHandler());
        }
    }
}
