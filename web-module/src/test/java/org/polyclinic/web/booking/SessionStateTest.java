package org.polyclinic.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polyclinic.booking.boundary.view.HoldView;
import org.polyclinic.patient.boundary.view.PatientView;
import org.polyclinic.schedule.boundary.view.SlotView;
import org.polyclinic.schedule.boundary.view.SlotView.SlotDoctor;
import org.polyclinic.schedule.boundary.view.SlotView.SlotPlace;
import org.polyclinic.schedule.boundary.view.SlotView.SlotTime;
import org.polyclinic.shared.value.FullName;
import org.polyclinic.web.shared.Identity;

/** Nodes hand sessions to each other, so all that one keeps must travel. */
class SessionStateTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-24T09:40:00+03:00");

    @Test
    void visitArrivesAsItLeft() throws Exception {
        Visit visit = Visit.of(SessionStub.request());
        visit.hold(new HoldView(UUID.randomUUID(), slot(), START));
        visit.consent();
        FullName name = new FullName("Ясенева", "Мария", null);
        visit.identify(new PatientView(
                UUID.randomUUID(), name, LocalDate.of(1988, 4, 17), null, "**** 0007", UUID.randomUUID(), "Янтарная"));

        Visit arrived = travelled(visit);

        assertThat(arrived).usingRecursiveComparison().ignoringFields("request").isEqualTo(visit);
        assertThat(arrived.getHeldUntil()).isEqualTo(START);
        assertThat(arrived.getBirthDate()).isEqualTo(LocalDate.of(1988, 4, 17));
    }

    @Test
    void identityArrivesAsItLeft() throws Exception {
        Identity identity =
                Identity.device(UUID.randomUUID(), UUID.randomUUID()).identified(UUID.randomUUID(), "Ясенева М.");
        assertThat(travelled(identity)).isEqualTo(identity);
    }

    /** The data grid learns of a change when the attribute is set. */
    @Test
    void changedVisitIsTheOneOfTheNextRequest() {
        HttpServletRequest request = SessionStub.request();
        Visit.of(request).consent();
        assertThat(Visit.of(request).isConsented()).isTrue();
    }

    /** Also what no test above has filled, and session beans that come later. */
    @Test
    void everyFieldOfWhatSessionsKeepIsSerialisable() {
        List<Class<?>> kept = Stream.concat(sessionScoped(), Stream.<Class<?>>of(Identity.class, Visit.class))
                .toList();
        assertThat(kept).contains(Visit.class, Identity.class);
        Set<String> stuck = new TreeSet<>();
        kept.forEach(type -> collectStuck(type, stuck));
        assertThat(stuck).isEmpty();
    }

    private static Stream<Class<?>> sessionScoped() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.polyclinic.web").stream()
                        .filter(type -> type.isAnnotatedWith(SessionScoped.class))
                        .map(JavaClass::reflect);
    }

    private static void collectStuck(Class<?> type, Set<String> stuck) {
        if (type.isPrimitive()) {
            return;
        }
        if (!Serializable.class.isAssignableFrom(type)) {
            stuck.add(type.getName());
        } else if (type.getName().startsWith("org.polyclinic") && !type.isEnum()) {
            Stream.of(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !Modifier.isTransient(field.getModifiers()))
                    .map(Field::getType)
                    .forEach(part -> collectStuck(part, stuck));
        }
    }

    private static SlotView slot() {
        return new SlotView(
                UUID.randomUUID(),
                new SlotTime(START, START.plusMinutes(15), null, null),
                new SlotDoctor(UUID.randomUUID(), null, null, null, null),
                new SlotPlace(null, null, null),
                null,
                null,
                true);
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T what) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(what);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
