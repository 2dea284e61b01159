package dev.trestle.protocol;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.protocol.request.RequestId;
import java.util.zip.CRC32;

/** What goes back over HTTP. The array of the body is the caller's to use, not to change. */
public final class JsonAnswer {

    /** The type of every body. */
    public static final String CONTENT_TYPE = "application/x-amz-json-1.0";

    private final int status;
    private final String requestId;
    private final byte[] body;

    JsonAnswer(int status, String requestId, byte[] body) {
        this.status = status;
        this.requestId = requestId;
        this.body = body;
    }

    /** The answer that says the error, under a new request id. */
    public static JsonAnswer of(ServiceException error) {
        return of(error, RequestId.next());
    }

    static JsonAnswer of(ServiceException error, String requestId) {
        return new JsonAnswer(error.type().status(), requestId, JsonCodec.writeError(error));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The value of the header {@code x-amzn-RequestId}. */
    public String requestId() {
        return requestId;
    }

    /** The body, a JSON object. */
    public byte[] body() {
        return body;
    }

    /** The value of the header {@code x-amz-crc32}, with which SDKs check the body. */
    public long crc32() {
        CRC32 crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }
}
