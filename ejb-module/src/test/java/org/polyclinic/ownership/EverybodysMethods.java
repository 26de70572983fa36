package org.polyclinic.ownership;

import java.util.Map;
import java.util.TreeMap;

/** Methods of boundaries that concern nobody in particular, and why. */
final class EverybodysMethods {

    private static final String CATALOGUE = "the catalogue is public to everybody who may read it";
    private static final String SLOTS = "slots and who has free ones are public; nothing tells whose visit a slot is";
    private static final String CODES = "codes of the catalogue, for imports; the catalogue is public";

    static final Map<String, String> REASONS = reasons();

    private EverybodysMethods() {}

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("Regions.list()", CATALOGUE);
        reasons.put("Regions.cities(UUID)", CATALOGUE);
        reasons.put("Clinics.search(ClinicFilter, PageRequest)", CATALOGUE);
        reasons.put("Clinics.get(UUID)", CATALOGUE);
        reasons.put("Specialties.list(UUID)", CATALOGUE);
        reasons.put("MedicalServices.search(ServiceFilter, PageRequest)", CATALOGUE);
        reasons.put("MedicalServices.get(UUID)", CATALOGUE);
        reasons.put("MedicalServices.prices(UUID, UUID)", CATALOGUE);
        reasons.put("Doctors.get(UUID)", CATALOGUE);
        reasons.put("Doctors.post(UUID)", CATALOGUE);
        reasons.put("Doctors.posts(Collection)", CATALOGUE);
        reasons.put("Doctors.suggest(String, int)", CATALOGUE);
        reasons.put("Doctors.meaning(String)", CATALOGUE);
        reasons.put("References.require(Collection)", CATALOGUE);
        reasons.put("CatalogueKeys.regions()", CODES);
        reasons.put("CatalogueKeys.clinics()", CODES);
        reasons.put("CatalogueKeys.specialties()", CODES);
        reasons.put("CatalogueKeys.services()", CODES);
        reasons.put("CatalogueKeys.rooms()", CODES);
        reasons.put("CatalogueKeys.districts()", CODES);
        reasons.put("CatalogueKeys.posts()", CODES);
        reasons.put("Availability.search(DoctorFilter, PageRequest)", SLOTS);
        reasons.put("Slots.days(SlotQuery)", SLOTS);
        reasons.put("Slots.times(SlotQuery)", SLOTS);
        reasons.put("Slots.get(UUID)", SLOTS);
        reasons.put("Slots.alternatives(UUID, int)", SLOTS);
        reasons.put("Tickets.qrSvg(String, Locale)", "draws what the caller says and reads nothing");
        reasons.put(
                "ApiClients.authenticate(String, String)",
                "here it is decided who calls; that a wrong secret opens nothing is tested over the API");
        return reasons;
    }
}
