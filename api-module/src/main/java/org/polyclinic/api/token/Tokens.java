package org.polyclinic.api.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyclinic.shared.value.Ids;

/** Access tokens: signed JWTs, valid for a quarter of an hour and kept nowhere. */
@ApplicationScoped
public class Tokens {
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String AUDIENCE = "polyclinic-api";
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final int MAX_LENGTH = 4096;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    /** A new token in compact form. */
    public String issue(Token token) {
        OctetSequenceKey key = keys.first();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(ACCESS_TOKEN)
                .keyID(key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims(token));
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private JWTClaimsSet claims(Token token) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(token.clientId())
                .claim("scope", String.join(" ", token.scopes()))
                .claim(
                        "clinic",
                        token.clinicId() == null ? null : token.clinicId().toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
    }

    /** What a token in compact form says, if it is genuine and not expired. */
    public Optional<Token> verify(String compact) {
        if (compact.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(compact);
            return isGenuine(jwt) && isCurrent(jwt.getJWTClaimsSet())
                    ? Optional.of(token(jwt.getJWTClaimsSet()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** The algorithm is ours to choose: a token that names another is refused before any key is tried. */
    private boolean isGenuine(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!JWSAlgorithm.HS256.equals(header.getAlgorithm()) || !ACCESS_TOKEN.equals(header.getType())) {
            return false;
        }
        Optional<OctetSequenceKey> key = keys.find(header.getKeyID());
        return key.isPresent() && jwt.verify(new MACVerifier(key.get()));
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        return claims.getAudience().contains(AUDIENCE)
                && claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(clock.instant());
    }

    private static Token token(JWTClaimsSet claims) throws ParseException {
        String scope = claims.getStringClaim("scope");
        if (scope == null || scope.isBlank()) {
            throw new IllegalArgumentException("a token for nothing");
        }
        String clinic = claims.getStringClaim("clinic");
        return new Token(
                claims.getSubject(), Set.of(scope.split(" ")), clinic == null ? null : UUID.fromString(clinic));
    }
}
