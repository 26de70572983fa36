package org.polyclinic.system.api;

import java.sql.SQLException;
import java.util.UUID;
import org.polyclinic.system.RunningProduct;
import org.polyclinic.town.ApiClients;
import org.polyclinic.town.http.Api;

/** API clients with chosen scopes. There is no page to make them yet, so their rows are written here. */
final class Clients {
    static final String SECRET = "a-secret-of-a-test";

    private Clients() {}

    /** A new client with these scopes, for every clinic. */
    static Api with(RunningProduct product, String... scopes) throws Exception {
        return bound(product, null, scopes);
    }

    /** A new client that is bound to a clinic. */
    static Api bound(RunningProduct product, String clinicId, String... scopes) throws Exception {
        String id = "test-" + UUID.randomUUID();
        insert(product, id, clinicId, true, scopes);
        return Api.of(product.apiUri(), id, SECRET);
    }

    static void insert(RunningProduct product, String id, String clinicId, boolean active, String... scopes)
            throws SQLException {
        UUID clinic = clinicId == null ? null : UUID.fromString(clinicId);
        ApiClients.add(product::asOwner, id, SECRET, clinic, active, scopes);
    }
}
