package org.polyclinic.account.boundary.view;

import java.util.Set;
import java.util.UUID;
import org.polyclinic.account.entity.ApiClient;

/** A client of the API; {@code clinicId} set: it sees and books only in that clinic. */
public record ApiClientView(String clientId, String name, Set<String> scopes, UUID clinicId) {
    public static ApiClientView of(ApiClient client) {
        return new ApiClientView(client.clientId(), client.name(), client.scopes(), client.clinicId());
    }
}
