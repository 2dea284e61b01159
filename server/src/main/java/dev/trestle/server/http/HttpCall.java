package dev.trestle.server.http;

import io.netty.handler.codec.http.HttpHeaders;

/** A complete request. Its array is the service's to use, not to change. */
public final class HttpCall {

    private final String method;
    private final String target;
    private final HttpHeaders headers;
    private final byte[] body;

    /** Makes a request of its parts; the target is path and query as they came. */
    public HttpCall(String method, String target, HttpHeaders headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** The method, as in {@code POST}. */
    public String method() {
        return method;
    }

    /** Path and query, as they came. */
    public String target() {
        return target;
    }

    /** The path, as it came. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The headers, by names without regard to case. */
    public HttpHeaders headers() {
        return headers;
    }

    /** The body, as it came; empty if there was none. */
    public byte[] body() {
        return body;
    }
}
