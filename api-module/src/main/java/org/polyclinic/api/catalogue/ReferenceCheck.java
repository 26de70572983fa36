package org.polyclinic.api.catalogue;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.boundary.References;
import org.polyclinic.shared.paging.Page;

/**
 * Tells an empty list from a list of nothing: when a list is empty, what it was narrowed by must exist. Lists that are
 * not empty prove it themselves and cost no further question.
 */
@ApplicationScoped
public class ReferenceCheck {
    @EJB
    References references;

    public <T> Page<T> page(Page<T> page, Reference... narrowing) {
        list(page.items(), narrowing);
        return page;
    }

    public <T> List<T> list(List<T> list, Reference... narrowing) {
        require(list.isEmpty(), narrowing);
        return list;
    }

    public void require(boolean empty, Reference... narrowing) {
        if (empty) {
            references.require(List.of(narrowing));
        }
    }
}
