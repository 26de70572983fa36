package org.polyclinic.api.token;

import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.access.Caller;
import org.polyclinic.shared.access.ClientCaller;

/** What a verified token says: who calls, what they may do, and the clinic they are bound to (null: any). */
public record Token(String clientId, Set<String> scopes, UUID clinicId) {
    /** Request attribute under which the token of a request is kept. */
    public static final String ATTRIBUTE = Token.class.getName();

    Caller caller() {
        return new ClientCaller(clientId, scopes, clinicId);
    }
}
