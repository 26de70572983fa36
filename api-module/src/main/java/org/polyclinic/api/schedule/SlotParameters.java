package org.polyclinic.api.schedule;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.Reference.Kind;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.shared.value.Financing;

/** Which slots of which post. */
public class SlotParameters {
    @QueryParam("postId")
    UUID postId;

    @QueryParam("serviceId")
    UUID serviceId;

    @QueryParam("financing")
    Financing financing;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    SlotQuery query() {
        return new SlotQuery(
                required("postId", postId), serviceId, financing, required("from", from), required("to", to));
    }

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw ProblemException.parameter(name, "parameter.required");
        }
        return value;
    }

    Reference[] references() {
        return new Reference[] {new Reference(Kind.POST, postId), new Reference(Kind.SERVICE, serviceId)};
    }
}
