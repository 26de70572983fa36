package org.polyclinic.api.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.polyclinic.api.json.JsonMapper;

/** Gives answers of the catalogue a tag of their content, and answers 304 when the client has that content already. */
@Provider
@Cached
public class CachedFilter implements ContainerResponseFilter {
    private static final int TAG_BYTES = 12;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        byte[] body = JsonMapper.writer().writeValueAsBytes(response.getEntity());
        EntityTag tag = new EntityTag(digest(body));
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Cache-Control", "private, max-age=60");
        response.getHeaders().putSingle("Vary", "Authorization, Accept-Language");
        Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged == null) {
            response.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setStatusInfo(unchanged.build().getStatusInfo());
            response.setEntity(null);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
