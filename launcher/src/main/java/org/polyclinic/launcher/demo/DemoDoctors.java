package org.polyclinic.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.shared.value.Sex;

/** The doctors: one for each post of each clinic, and a few who also see patients in a second clinic. */
final class DemoDoctors {
    private static final List<String> CATEGORIES = List.of("HIGHEST", "FIRST", "FIRST", "SECOND", "NONE");
    private static final List<String> SCHOOLS = List.of(
            "Первый Московский государственный медицинский университет имени И. М. Сеченова",
            "Тверской государственный медицинский университет",
            "Новосибирский государственный медицинский университет",
            "Северо-Западный государственный медицинский университет имени И. И. Мечникова",
            "Балтийский федеральный университет имени И. Канта",
            "Тихоокеанский государственный медицинский университет");
    /** Doctor's clinic and specialty, second clinic of the same city. */
    private static final List<List<String>> SECOND_POSTS = List.of(
            List.of("MSK-1", "gastroenterologist", "MSK-3"),
            List.of("MSK-2", "allergist", "MSK-3"),
            List.of("MSK-1", "cardiologist", "MSK-3"));

    private final List<DemoPost> posts = new ArrayList<>();
    private final List<DemoPost> secondPosts = new ArrayList<>();
    private final DemoNames names;
    private final List<DemoServices.Service> services;

    DemoDoctors(
            List<DemoClinic> clinics,
            Map<String, DemoSpecialty> specialties,
            List<DemoServices.Service> services,
            DemoNames names) {
        this.services = services;
        this.names = names;
        for (DemoClinic clinic : clinics) {
            hire(clinic, specialties);
        }
        SECOND_POSTS.forEach(second -> secondPosts.add(second(second, clinics)));
    }

    private void hire(DemoClinic clinic, Map<String, DemoSpecialty> specialties) {
        int district = 0;
        for (int i = 0; i < clinic.posts().size(); i++) {
            DemoSpecialty specialty = specialties.get(clinic.posts().get(i));
            boolean ofDistrict = clinic.kind().enrols()
                    && ("therapist".equals(specialty.code()) || "paediatrician".equals(specialty.code()));
            district += ofDistrict ? 1 : 0;
            String number = ofDistrict ? Integer.toString(district) : "";
            posts.add(new DemoPost("D%04d".formatted(1001 + posts.size()), clinic, specialty, i, number));
        }
    }

    private DemoPost second(List<String> who, List<DemoClinic> clinics) {
        DemoPost first = posts.stream()
                .filter(post -> post.clinic().code().equals(who.get(0))
                        && post.specialty().code().equals(who.get(1)))
                .findFirst()
                .orElseThrow();
        DemoClinic clinic = clinics.stream()
                .filter(one -> one.code().equals(who.get(2)))
                .findFirst()
                .orElseThrow();
        return new DemoPost(first.doctor(), clinic, first.specialty(), secondPosts.size(), "");
    }

    List<DemoPost> posts() {
        return List.copyOf(posts);
    }

    /** Posts in a second clinic, on Saturdays. */
    List<DemoPost> secondPosts() {
        return List.copyOf(secondPosts);
    }

    DemoTable table(long seed) {
        DemoTable table = new DemoTable(
                "doctors",
                "code",
                "surname",
                "name",
                "patronymic",
                "sex",
                "qualification",
                "education",
                "certificates",
                "licence_number",
                "licence_until",
                "practice_since",
                "phone",
                "email",
                "clinic",
                "department",
                "specialty",
                "room",
                "position",
                "min_age",
                "max_age",
                "district",
                "services");
        List<Object[]> persons = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (DemoPost post : posts) {
            Object[] person = person(post, persons.size(), random);
            persons.add(person);
            table.add(row(person, post, post.room()));
        }
        for (DemoPost post : secondPosts) {
            int first = Integer.parseInt(post.doctor().substring(1)) - 1001;
            table.add(row(persons.get(first), post, post.room()));
        }
        return table;
    }

    private Object[] person(DemoPost post, int index, SplittableRandom random) {
        Sex sex = random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        FullName name = names.invent(sex, random);
        int graduated = 1985 + random.nextInt(36);
        return new Object[] {
            post.doctor(),
            name.surname(),
            name.name(),
            name.patronymic(),
            sex,
            graduated > 2016 ? "NONE" : DemoNames.one(CATEGORIES, random),
            DemoNames.one(SCHOOLS, random) + ", " + graduated,
            "Аккредитация по специальности «" + post.specialty().nameRu() + "», " + (2022 + random.nextInt(4)),
            "7722 0%06d".formatted(300_000 + index * 131),
            (2027 + random.nextInt(4)) + "-06-30",
            graduated + 1 + "-09-01",
            "",
            "d" + (1001 + index) + "@polyclinic.example"
        };
    }

    private Object[] row(Object[] person, DemoPost post, String room) {
        List<Object> row = new ArrayList<>(List.of(person));
        row.add(post.clinic().code());
        row.add(DemoClinics.department(post.specialty().code()));
        row.add(post.specialty().code());
        row.add(room);
        row.add(post.specialty().position());
        row.add(minAge(post));
        row.add(
                post.clinic().kind() == DemoClinic.Kind.CHILD
                        ? "17"
                        : post.specialty().maxAge());
        row.add(post.district());
        row.add(String.join(";", given(post)));
        return row.toArray();
    }

    private static String minAge(DemoPost post) {
        return switch (post.clinic().kind()) {
            case CHILD -> "";
            case ADULT, CENTRE -> "18";
            default -> post.specialty().minAge();
        };
    }

    private List<String> given(DemoPost post) {
        return services.stream()
                .filter(service -> post.specialty().equals(service.specialty()))
                .filter(service -> post.clinic().kind() != DemoClinic.Kind.ADULT || !"17".equals(service.maxAge()))
                .map(DemoServices.Service::code)
                .toList();
    }
}
