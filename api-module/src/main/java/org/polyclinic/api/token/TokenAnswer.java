package org.polyclinic.api.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/** RFC 6749, 5.1. */
public record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {}
