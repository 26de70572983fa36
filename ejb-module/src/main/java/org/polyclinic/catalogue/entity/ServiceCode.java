package org.polyclinic.catalogue.entity;

import java.util.regex.Pattern;
import org.polyclinic.shared.failure.InvalidValue;

/** Code of the nomenclature of medical services (order 804н), such as B01.047.001. */
public record ServiceCode(String text) {

    private static final Pattern SHAPE = Pattern.compile("[AB][0-9]{2}\\.[0-9]{2,3}(\\.[0-9]{3}){1,2}");

    public ServiceCode {
        LookAlikes.reject(text);
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValue("catalogue.serviceCode");
        }
    }
}
