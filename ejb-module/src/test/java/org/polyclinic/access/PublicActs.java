package org.polyclinic.access;

import static org.polyclinic.access.Act.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.polyclinic.catalogue.Reference;
import org.polyclinic.catalogue.boundary.CatalogueKeys;
import org.polyclinic.catalogue.boundary.Clinics;
import org.polyclinic.catalogue.boundary.Doctors;
import org.polyclinic.catalogue.boundary.MedicalServices;
import org.polyclinic.catalogue.boundary.References;
import org.polyclinic.catalogue.boundary.Regions;
import org.polyclinic.catalogue.boundary.Specialties;
import org.polyclinic.catalogue.boundary.view.ClinicFilter;
import org.polyclinic.catalogue.boundary.view.ServiceFilter;
import org.polyclinic.schedule.boundary.Availability;
import org.polyclinic.schedule.boundary.Slots;
import org.polyclinic.schedule.boundary.view.DoctorFilter;
import org.polyclinic.schedule.boundary.view.SlotQuery;
import org.polyclinic.shared.paging.PageRequest;
import org.polyclinic.testing.World;

/** What is asked of methods that concern nobody: the catalogue and slots are public to whoever has the role. */
final class PublicActs {

    private static final PageRequest PAGE = PageRequest.first(10);

    private PublicActs() {}

    static Map<String, Act> all() {
        Map<String, Act> acts = new TreeMap<>();
        places(acts);
        services(acts);
        doctors(acts);
        slots(acts);
        keys(acts);
        return acts;
    }

    private static void places(Map<String, Act> acts) {
        acts.put("Regions.list()", reading(ask -> ask.to(Regions.class).list()));
        acts.put("Regions.cities(UUID)", reading(ask -> ask.to(Regions.class).cities(ask.scene().world.region)));
        acts.put("Clinics.search(ClinicFilter, PageRequest)", reading(ask -> ask.to(Clinics.class)
                .search(new ClinicFilter(null, null, null, null, null, null, null), PAGE)));
        acts.put("Clinics.get(UUID)", reading(ask -> ask.to(Clinics.class).get(ask.scene().world.clinic)));
        acts.put("References.require(Collection)", reading(ask -> {
            UUID clinic = ask.scene().world.clinic;
            ask.to(References.class).require(List.of(new Reference(Reference.Kind.CLINIC, clinic)));
            return "there is one";
        }));
    }

    private static void services(Map<String, Act> acts) {
        acts.put("Specialties.list(UUID)", reading(ask -> ask.to(Specialties.class)
                .list(null)));
        acts.put("MedicalServices.search(ServiceFilter, PageRequest)", reading(ask -> ask.to(MedicalServices.class)
                .search(new ServiceFilter(null, null, null, null, null, null), PAGE)));
        acts.put("MedicalServices.get(UUID)", reading(ask -> ask.to(MedicalServices.class)
                .get(ask.scene().world.visit)));
        acts.put("MedicalServices.prices(UUID, UUID)", reading(ask -> ask.to(MedicalServices.class)
                .prices(ask.scene().world.clinic, ask.scene().world.visit)));
        acts.put("MedicalServices.pricesToday(UUID, List)", reading(ask -> ask.to(MedicalServices.class)
                .pricesToday(ask.scene().world.clinic, List.of(ask.scene().world.visit))));
        acts.put("MedicalServices.usualAt(UUID)", reading(ask -> ask.to(MedicalServices.class)
                .usualAt(ask.scene().world.generalPractitioner)));
    }

    private static void doctors(Map<String, Act> acts) {
        acts.put("Doctors.get(UUID)", reading(ask -> {
            Doctors doctors = ask.to(Doctors.class);
            return doctors.get(
                    doctors.post(ask.scene().world.generalPractitioner).doctorId());
        }));
        acts.put(
                "Doctors.ofDistrict(UUID)", reading(ask -> ask.to(Doctors.class).ofDistrict(ask.scene().world.clinic)));
        acts.put("Doctors.post(UUID)", reading(ask -> ask.to(Doctors.class)
                .post(ask.scene().world.generalPractitioner)));
        acts.put("Doctors.posts(Collection)", reading(ask -> ask.to(Doctors.class)
                .posts(List.of(ask.scene().world.generalPractitioner))));
        acts.put("Doctors.suggest(String, int)", reading(ask -> ask.to(Doctors.class)
                .suggest("тер", 5)));
        acts.put("Doctors.meaning(String)", reading(ask -> ask.to(Doctors.class).meaning("терапевт")));
        acts.put("Availability.search(DoctorFilter, PageRequest)", reading(ask -> ask.to(Availability.class)
                .search(DoctorFilter.any(), PAGE)));
    }

    private static void slots(Map<String, Act> acts) {
        acts.put("Slots.days(SlotQuery)", reading(ask -> ask.to(Slots.class).days(week(ask))));
        acts.put("Slots.times(SlotQuery)", reading(ask -> ask.to(Slots.class).times(week(ask))));
        acts.put("Slots.get(UUID)", reading(ask -> ask.to(Slots.class).get(ask.scene().freeSlot)));
        acts.put("Slots.alternatives(UUID, UUID, int)", reading(ask -> ask.to(Slots.class)
                .alternatives(ask.scene().freeSlot, null, 5)));
    }

    private static SlotQuery week(Act.Ask ask) {
        LocalDate from = World.inDays(1).toLocalDate();
        return new SlotQuery(ask.scene().world.generalPractitioner, null, null, from, from.plusDays(5));
    }

    private static void keys(Map<String, Act> acts) {
        acts.put("CatalogueKeys.regions()", reading(ask -> ask.to(CatalogueKeys.class)
                .regions()));
        acts.put("CatalogueKeys.clinics()", reading(ask -> ask.to(CatalogueKeys.class)
                .clinics()));
        acts.put("CatalogueKeys.specialties()", reading(ask -> ask.to(CatalogueKeys.class)
                .specialties()));
        acts.put("CatalogueKeys.services()", reading(ask -> ask.to(CatalogueKeys.class)
                .services()));
        acts.put("CatalogueKeys.rooms()", reading(ask -> ask.to(CatalogueKeys.class)
                .rooms()));
        acts.put("CatalogueKeys.districts()", reading(ask -> ask.to(CatalogueKeys.class)
                .districts()));
        acts.put("CatalogueKeys.posts()", reading(ask -> ask.to(CatalogueKeys.class)
                .posts()));
    }
}
