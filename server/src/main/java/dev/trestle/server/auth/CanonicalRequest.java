package dev.trestle.server.auth;

import dev.trestle.server.http.HttpCall;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The form of a request that is signed. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed AWS API
 * request</a>.
 */
final class CanonicalRequest {

    private CanonicalRequest() {}

    /** The canonical form with the headers given; the path of requests to this API is a slash, which is canonical. */
    static String of(HttpCall call, List<String> signedHeaders) {
        StringBuilder text = new StringBuilder(512)
                .append(call.method())
                .append('\n')
                .append(call.path())
                .append('\n')
                .append(query(call.target()))
                .append('\n');
        for (String name : signedHeaders) {
            text.append(name.toLowerCase(Locale.ROOT)).append(':');
            List<String> values = call.headers().getAll(name);
            for (int i = 0; i < values.size(); i++) {
                text.append(i == 0 ? "" : ",").append(values.get(i).strip().replaceAll(" {2,}", " "));
            }
            text.append('\n');
        }
        return text.append('\n')
                .append(String.join(";", signedHeaders))
                .append('\n')
                .append(Digests.hex(Digests.sha256(call.body())))
                .toString();
    }

    private static String query(String target) {
        int start = target.indexOf('?');
        if (start < 0 || start == target.length() - 1) {
            return "";
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : target.substring(start + 1).split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            parameters.add(recoded(name) + "=" + recoded(value));
        }
        Collections.sort(parameters);
        return String.join("&", parameters);
    }

    /** Percent-encoded as AWS does it: everything but letters, digits and {@code -._~}. */
    private static String recoded(String text) {
        String plain;
        try {
            plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Nobody can have signed what cannot be decoded.
            throw AuthErrors.otherSignature();
        }
        return URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
