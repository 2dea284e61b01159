package dev.trestle.embedded.http;

import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What surrounds the body in HTTP. */
final class HttpAnswers {

    private HttpAnswers() {}

    /** The operation that the request names, or null. */
    static @Nullable String target(SdkHttpRequest request) {
        return request.firstMatchingHeader(JsonProtocol.TARGET_HEADER).orElse(null);
    }

    /** Status and headers. */
    static SdkHttpResponse head(JsonAnswer answer) {
        return SdkHttpResponse.builder()
                .statusCode(answer.status())
                .statusText(answer.status() == 200 ? "OK" : "Error")
                .putHeader("Content-Type", JsonAnswer.CONTENT_TYPE)
                .putHeader("Content-Length", Integer.toString(answer.body().length))
                .putHeader("x-amzn-RequestId", answer.requestId())
                .putHeader("x-amz-crc32", Long.toString(answer.crc32()))
                .build();
    }
}
