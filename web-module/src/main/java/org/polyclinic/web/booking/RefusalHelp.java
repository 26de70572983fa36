package org.polyclinic.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.polyclinic.booking.Refusal;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.view.ClinicView;
import org.polyclinic.shared.value.Financing;
import org.polyclinic.web.shared.Addresses;
import org.polyclinic.web.shared.Phones;

/** What a rule that says no leaves to do: for each one way on, the nearest to what was wanted. */
@RequestScoped
class RefusalHelp {

    private static final String DAYS = "/booking/day";
    private static final String POST = "post";

    @Inject
    BookingPath path;

    @Inject
    Choice choice;

    @Inject
    Doctors doctors;

    /**
     * A link, or the visit that is in the way, which is opened by POST.
     *
     * @param words key of the words
     * @param address null for a visit
     * @param visit null for a link
     * @param phone as it is read, where the link calls; null: it does not
     */
    public record WayOn(String words, String address, UUID visit, String phone) {

        static WayOn to(String words, String address) {
            return new WayOn(words, address, null, null);
        }
    }

    WayOn with(Refusal refusal) {
        UUID about = refusal.about();
        return switch (refusal.rule()) {
            case "onePerSpecialty", "overlap" ->
                about == null || path.isMove() ? anotherTime() : new WayOn("refusal.visit", null, about, null);
            case "age", "sex" -> WayOn.to("refusal.service", path.to("/booking/service", "specialty", null));
            case "enrolment" -> about == null ? phone() : ownClinic(about);
            case "district" -> about == null ? phone() : districtDoctor(about, phone());
            case "referral" ->
                districtDoctor(about, WayOn.to("refusal.gp", path.to("/booking/service", "specialty", null)));
            case "omsPolicy" -> paid();
            case "block", "cancellationLimit" -> phone();
            default -> anotherTime();
        };
    }

    private WayOn anotherTime() {
        return WayOn.to("refusal.time", path.to("/booking/time"));
    }

    private WayOn ownClinic(UUID clinic) {
        Map<String, Object> there = new LinkedHashMap<>();
        there.put("clinic", clinic);
        there.put("specialty", choice.getSpecialty().id());
        return WayOn.to("refusal.clinic", Addresses.of("/booking/doctor", there));
    }

    private WayOn districtDoctor(UUID district, WayOn otherwise) {
        return district == null
                ? otherwise
                : doctors.ofDistrict(district)
                        .map(post -> WayOn.to("refusal.district", Addresses.of(DAYS, Map.of(POST, post.id()))))
                        .orElse(otherwise);
    }

    private WayOn paid() {
        ClinicView clinic = choice.getClinic();
        return clinic.summary().financing().contains(Financing.PAID)
                ? WayOn.to("refusal.paid", path.to(DAYS, "pay", Financing.PAID))
                : phone();
    }

    private WayOn phone() {
        String phone = choice.getClinic().summary().phones().get(0);
        return new WayOn("refusal.phone", Phones.address(phone), null, phone);
    }
}
