package dev.trestle.conformance.sdk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Puts another body in place of the one that the SDK wrote, before it is signed, for a request that says so. */
final class BodyInterceptor implements ExecutionInterceptor {

    /** The body to send. */
    static final ExecutionAttribute<String> BODY = new ExecutionAttribute<>("conformance-body");

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = body(attributes);
        return body == null
                ? context.httpRequest()
                : context.httpRequest().copy(request -> request.putHeader("Content-Length", "" + body.length));
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = body(attributes);
        return body == null
                ? context.requestBody()
                : Optional.of(RequestBody.fromInputStream(new ByteArrayInputStream(body), body.length));
    }

    @Override
    public Optional<AsyncRequestBody> modifyAsyncHttpContent(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = body(attributes);
        return body == null ? context.asyncRequestBody() : Optional.of(AsyncRequestBody.fromBytes(body));
    }

    private static byte @Nullable [] body(ExecutionAttributes attributes) {
        String body = attributes.getAttribute(BODY);
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
