package dev.trestle.server.api;

import dev.trestle.server.http.HttpAnswer;
import dev.trestle.server.http.HttpCall;
import dev.trestle.server.http.HttpService;

/** Everything that the endpoint answers, by method and path. */
public final class Endpoints implements HttpService {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final ApiEndpoint api;
    private final String region;

    /** Makes the endpoint of an API in a region. */
    public Endpoints(ApiEndpoint api, String region) {
        this.api = api;
        this.region = region;
    }

    @Override
    public boolean mayTakeLong(HttpCall call) {
        return isApi(call) && api.mayTakeLong(call);
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        if (isApi(call)) {
            return api.answer(call);
        }
        if (call.method().equals("GET") && call.path().equals("/")) {
            return HttpAnswer.text(200, TEXT, "healthy: dynamodb." + region + ".amazonaws.com");
        }
        return HttpAnswer.text(404, "application/xml", "<UnknownOperationException/>\n");
    }

    private static boolean isApi(HttpCall call) {
        return call.method().equals("POST") && call.path().equals("/");
    }
}
