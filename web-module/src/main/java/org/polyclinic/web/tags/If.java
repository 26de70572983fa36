package org.polyclinic.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;

/** {@code <pc:if test="…">}: what is in it is on the page when the test holds, asked when the page is rendered. */
@FacesComponent(If.TYPE)
public class If extends UIComponentBase {

    public static final String TYPE = "org.polyclinic.If";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean isRendered() {
        return isTest();
    }

    /** A property with a type, so that what is written as text is understood too. */
    public boolean isTest() {
        return (boolean) getStateHelper().eval("test", false);
    }

    public void setTest(boolean test) {
        getStateHelper().put("test", test);
    }
}
