package org.polyclinic.web.tags;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.web.shared.Viewer;

/** Names as the pages show them. */
@Named
@RequestScoped
public class Names {

    @Inject
    Viewer viewer;

    /** Of a name that is kept in two languages the viewer's. */
    public String of(String russian, String english) {
        return viewer.isEnglish() ? english : russian;
    }

    /** «ПС» of Сидоров Пётр Ильич: what stands where a picture would. */
    public String initials(FullName name) {
        return name.name().substring(0, 1) + name.surname().substring(0, 1);
    }
}
