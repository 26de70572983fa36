package org.polyclinic.catalogue.boundary;

import static org.polyclinic.shared.access.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyclinic.catalogue.boundary.view.DoctorPostView;
import org.polyclinic.catalogue.boundary.view.DoctorView;
import org.polyclinic.catalogue.boundary.view.SearchMeaning;
import org.polyclinic.catalogue.boundary.view.Suggestion;
import org.polyclinic.catalogue.control.DoctorQueries;
import org.polyclinic.catalogue.control.PostQueries;
import org.polyclinic.catalogue.control.Suggestions;
import org.polyclinic.shared.failure.NotFound;
import org.polyclinic.shared.validation.Checked;
import org.polyclinic.shared.validation.PlainText;

/** Doctors, their posts, and what a search text may mean. */
@Stateless
@Checked
public class Doctors {

    @Inject
    DoctorQueries doctors;

    @Inject
    PostQueries posts;

    @Inject
    Suggestions suggestions;

    /**
     * The card of a doctor with the posts held now.
     *
     * @throws NotFound when there is no such doctor
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public DoctorView get(UUID doctorId) {
        return doctors.card(doctorId).orElseThrow(() -> new NotFound("catalogue.doctorNotFound"));
    }

    /**
     * One post, also one that is no longer held: old appointments still name it.
     *
     * @throws NotFound when there is no such post
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public DoctorPostView post(UUID postId) {
        return posts.byIds(List.of(postId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("catalogue.postNotFound"));
    }

    /** The doctor who looks after a medical district now; empty: there is none. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public Optional<DoctorPostView> ofDistrict(UUID districtId) {
        return posts.ofDistrict(districtId);
    }

    /** Many posts by their ids in one query; unknown ids are missing from the answer. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ, APPOINTMENTS_READ, APPOINTMENTS_WRITE, SYSTEM})
    public Map<UUID, DoctorPostView> posts(Collection<UUID> postIds) {
        return posts.byIds(postIds).stream().collect(Collectors.toMap(DoctorPostView::id, Function.identity()));
    }

    /**
     * What a text typed so far may mean, mixed from doctors, specialties, services, clinics and ICD-10 codes. Case and
     * ё/е make no difference, words may come in any order, and the last may be unfinished.
     *
     * @param limit most suggestions, from 1 to 50; what is outside is brought inside
     */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ})
    public List<Suggestion> suggest(@PlainText(max = 200) String text, int limit) {
        return suggestions.of(text == null ? "" : text, Math.max(1, Math.min(50, limit)));
    }

    /** Whom a search text may mean; at most some hundreds of each kind. */
    @RolesAllowed({VISITOR, KIOSK, PATIENT, CATALOGUE_READ, SLOTS_READ})
    public SearchMeaning meaning(@PlainText(max = 200) String text) {
        return suggestions.meaning(text);
    }
}
