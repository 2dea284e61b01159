package dev.trestle.server.auth;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a request say of its signature. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Elements of an AWS API
 * request signature</a>.
 *
 * @param credential the access key id and the scope of the key, between slashes
 * @param signedHeaders the names of the headers that are signed, in lower case
 * @param signature the signature, in hexadecimal digits
 * @param date the time of the signature, as it came
 */
public record Authorization(String credential, List<String> signedHeaders, String signature, String date) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * Reads the headers.
     *
     * @throws dev.trestle.engine.error.ServiceException a MissingAuthenticationTokenException if they say nothing of a
     *     signature, an IncompleteSignatureException if they do not say all
     */
    public static Authorization of(HttpHeaders headers) {
        String header = headers.get("Authorization");
        if (header == null || !header.startsWith(ALGORITHM)) {
            throw AuthErrors.missingToken();
        }
        Map<String, String> parameters = parameters(header);
        String credential = parameters.get("Credential");
        String signature = parameters.get("Signature");
        String signedHeaders = parameters.get("SignedHeaders");
        String date = date(headers);
        if (credential == null || signature == null || signedHeaders == null || date == null) {
            StringBuilder message = new StringBuilder();
            require(message, credential, "'Credential' parameter");
            require(message, signature, "'Signature' parameter");
            require(message, signedHeaders, "'SignedHeaders' parameter");
            require(message, date, "existence of either a 'X-Amz-Date' or a 'Date' header");
            throw AuthErrors.incomplete(
                    message.append("Authorization=").append(header).toString());
        }
        return new Authorization(credential, List.of(signedHeaders.split(";", -1)), signature, date);
    }

    private static @Nullable String date(HttpHeaders headers) {
        String date = headers.get("X-Amz-Date");
        return date == null ? headers.get("Date") : date;
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : header.substring(ALGORITHM.length()).split("[, ]", -1)) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            if (equals < 0) {
                throw AuthErrors.incomplete("'" + parameter
                        + "' not a valid key=value pair (missing equal-sign) in Authorization header: '" + header
                        + "'.");
            }
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }

    private static void require(StringBuilder message, @Nullable String found, String what) {
        if (found == null) {
            message.append("Authorization header requires ").append(what).append(". ");
        }
    }
}
