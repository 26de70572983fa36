package org.polyclinic.schedule.control;

import java.util.UUID;
import org.polyclinic.schedule.entity.ScheduleTemplate;
import org.polyclinic.shared.value.Financing;

/** What versions of one template have in common; {@code serviceId} null: any service of the post. */
public record TemplateKey(UUID postId, UUID roomId, UUID serviceId, Financing financing) {

    static TemplateKey of(ScheduleTemplate template) {
        return new TemplateKey(template.postId(), template.roomId(), template.serviceId(), template.financing());
    }
}
