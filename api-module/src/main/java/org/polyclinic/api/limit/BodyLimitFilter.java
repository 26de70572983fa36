package org.polyclinic.api.limit;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.polyclinic.api.problem.ProblemException;
import org.polyclinic.api.problem.ProblemType;
import org.polyclinic.booking.boundary.command.Attachment;

/** Refuses bodies that are too large: by their stated length at once, without one while they are read. */
@Provider
@PreMatching
@Priority(RateLimitFilter.FIRST + 1)
public class BodyLimitFilter implements ContainerRequestFilter {
    private static final int KIB = 1024;
    private static final int MAX_BODY = 64 * KIB;
    /** A document of the size allowed in Base64, and its name. */
    private static final int MAX_WITH_DOCUMENT = Attachment.MAX_BYTES / 3 * 4 + MAX_BODY;

    private static final int MAX_IMPORT = 32 * KIB * KIB;

    @Override
    public void filter(ContainerRequestContext context) {
        int limit = limit(context.getUriInfo().getPath());
        String length = context.getHeaderString("Content-Length");
        if (length != null && length.length() > Integer.toString(limit).length() || context.getLength() > limit) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
        }
        // not asked whether there is a body: that reads, and a GET that offers an upgrade would wait for one in vain
        context.setEntityStream(new Limited(context.getEntityStream(), limit));
    }

    private static int limit(String path) {
        if (path.startsWith("imports/")) {
            return MAX_IMPORT;
        }
        return path.startsWith("appointments/") && path.endsWith("/cancel") ? MAX_WITH_DOCUMENT : MAX_BODY;
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            return octet < 0 ? octet : counted(1, octet);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int octets, int result) {
            left -= octets;
            if (left < 0) {
                throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
            }
            return result;
        }
    }
}
