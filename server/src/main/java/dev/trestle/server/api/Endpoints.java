package dev.trestle.server.api;

import dev.trestle.server.http.HttpAnswer;
import dev.trestle.server.http.HttpCall;
import dev.trestle.server.http.HttpService;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** Everything that the endpoint answers, by method and path. */
public final class Endpoints implements HttpService {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD");

    private final ApiEndpoint api;
    private final TrustedSources trusted;
    private final Metrics metrics;
    private final String region;

    /** Makes the endpoint of an API in a region. */
    public Endpoints(ApiEndpoint api, TrustedSources trusted, Metrics metrics, String region) {
        this.api = api;
        this.trusted = trusted;
        this.metrics = metrics;
        this.region = region;
    }

    @Override
    public boolean mayTakeLong(HttpCall call) {
        return isApi(call) && api.mayTakeLong(call);
    }

    @Override
    public HttpAnswer answer(HttpCall call, IntSupplier openConnections) {
        Optional<String> objection = trusted.objection(call.headers());
        if (objection.isPresent()) {
            return ApiEndpoint.error(ServerErrors.untrusted(objection.get()));
        }
        String origin = call.headers().get("Origin");
        if (origin == null || !trusted.isAllowed(origin)) {
            return answerTrusted(call, openConnections);
        }
        if (call.method().equals("OPTIONS")) {
            return new HttpAnswer(204, Map.of(), new byte[0])
                    .with("Access-Control-Allow-Origin", origin)
                    .with("Access-Control-Allow-Methods", "GET, POST")
                    .with("Access-Control-Allow-Headers", call.headers().get("Access-Control-Request-Headers", "*"))
                    .with("Access-Control-Max-Age", "600");
        }
        return answerTrusted(call, openConnections)
                .with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Expose-Headers", "x-amzn-RequestId, x-amz-crc32")
                .with("Vary", "Origin");
    }

    private HttpAnswer answerTrusted(HttpCall call, IntSupplier openConnections) {
        if (isApi(call)) {
            return api.answer(call);
        }
        // Of the answer to HEAD only the headers are sent, which the codec sees to.
        return PAGE_METHODS.contains(call.method()) ? page(call.path(), openConnections) : unknown();
    }

    private HttpAnswer page(String path, IntSupplier openConnections) {
        return switch (path) {
            case "/" -> HttpAnswer.text(200, TEXT, "healthy: dynamodb." + region + ".amazonaws.com");
            case "/health" -> HttpAnswer.text(200, TEXT, "healthy\n");
            case "/metrics" -> HttpAnswer.text(200, Metrics.CONTENT_TYPE, metrics.text(openConnections));
            default -> unknown();
        };
    }

    private static HttpAnswer unknown() {
        return HttpAnswer.text(404, "application/xml", "<UnknownOperationException/>\n");
    }

    @Override
    public HttpAnswer failure() {
        return ApiEndpoint.error(ServerErrors.internal());
    }

    @Override
    public HttpAnswer tooLarge(int maxBodyBytes) {
        return ApiEndpoint.error(ServerErrors.tooLarge(maxBodyBytes));
    }

    private static boolean isApi(HttpCall call) {
        return call.method().equals("POST") && call.path().equals("/");
    }
}
