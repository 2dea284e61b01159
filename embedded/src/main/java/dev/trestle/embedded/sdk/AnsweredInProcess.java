package dev.trestle.embedded.sdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The HTTP response that an application may ask an answer for: what AWS would have sent besides the body. It is made for
 * every call, so it is no more than its two values.
 */
record AnsweredInProcess(int statusCode, String requestId) implements SdkHttpResponse {

    private static final long serialVersionUID = 1L;

    @Override
    public Optional<String> statusText() {
        return statusCode == 200 ? Optional.of("OK") : Optional.empty();
    }

    @Override
    public Map<String, List<String>> headers() {
        return Map.of(
                "Content-Type", List.of("application/x-amz-json-1.0"),
                "x-amzn-RequestId", List.of(requestId));
    }

    @Override
    public Builder toBuilder() {
        Builder builder = SdkHttpResponse.builder().statusCode(statusCode).headers(headers());
        statusText().ifPresent(builder::statusText);
        return builder;
    }
}
