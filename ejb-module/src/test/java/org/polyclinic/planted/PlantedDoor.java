package org.polyclinic.planted;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import java.util.Collection;
import org.polyclinic.shared.validation.Checked;

/** A boundary that takes commands as they come. */
@Checked
@PermitAll
@Stateless
public class PlantedDoor {

    public void unchecked(PlantedCommand command) {
        throw new UnsupportedOperationException(command.unlimited());
    }

    public void checked(@Valid PlantedCommand command) {
        throw new UnsupportedOperationException(command.unlimited());
    }

    public void many(Collection<PlantedCommand> commands) {
        throw new UnsupportedOperationException(commands.toString());
    }

    public void plain(String text) {
        throw new UnsupportedOperationException(text);
    }
}
