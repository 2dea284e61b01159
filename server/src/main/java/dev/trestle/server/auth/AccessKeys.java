package dev.trestle.server.auth;

import dev.trestle.protocol.Gate;
import dev.trestle.server.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a server knows. It verifies signatures of version 4 and lets pass what a key permits. Thread-safe. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">AWS Signature Version 4 for API requests</a>.
 */
public final class AccessKeys {

    private static final String SERVICE = "dynamodb";
    private static final String TERMINATOR = "aws4_request";
    private static final String ACCOUNT = "000000000000";

    private final Map<String, AccessKey> keys = new LinkedHashMap<>();
    private final String region;
    private final InstantSource clock;

    /**
     * Makes the keys.
     *
     * @param keys the keys, each id once
     * @param region the region in the ARNs of error messages
     * @param clock what signatures have to be current by
     * @throws IllegalArgumentException if an id is there twice
     */
    public AccessKeys(Collection<AccessKey> keys, String region, InstantSource clock) {
        for (AccessKey key : keys) {
            if (this.keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("The access key " + key.id() + " is there twice");
            }
        }
        this.region = region;
        this.clock = clock;
    }

    /**
     * Verifies who sent the request.
     *
     * @param call the request as it came, its body not yet decompressed
     * @return what lets pass what the sender may do
     * @throws dev.trestle.engine.error.ServiceException the error of AWS if it is not signed with one of the keys
     */
    public Gate verify(HttpCall call) {
        Authorization authorization = Authorization.of(call.headers());
        CredentialScope scope = CredentialScope.parse(authorization.credential());
        SigningTime time = SigningTime.parse(authorization.date());
        requireForm(authorization, scope, time);
        time.requireCurrent(clock.instant());
        AccessKey key = keys.get(scope.keyId());
        if (key == null
                || !key.sessionToken().equals(Optional.ofNullable(call.headers().get("X-Amz-Security-Token")))) {
            throw AuthErrors.unknownClient();
        }
        String expected =
                scope.signature(key.secret(), time.text(), CanonicalRequest.of(call, authorization.signedHeaders()));
        if (!MessageDigest.isEqual(bytes(expected), bytes(authorization.signature()))) {
            throw AuthErrors.otherSignature();
        }
        return (operation, request) ->
                RequestedActions.of(operation, request, region, ACCOUNT).forEach(action -> require(key, action));
    }

    private static void requireForm(Authorization authorization, CredentialScope scope, SigningTime time) {
        if (!scope.date().equals(time.day())) {
            throw AuthErrors.otherDate(scope.date(), time.day(), authorization.date());
        }
        if (!scope.service().equals(SERVICE)) {
            throw AuthErrors.otherService(SERVICE);
        }
        if (!scope.terminator().equals(TERMINATOR)) {
            throw AuthErrors.otherTerminator(scope.terminator());
        }
        if (!authorization.signedHeaders().contains("host")) {
            throw AuthErrors.hostNotSigned();
        }
    }

    private static void require(AccessKey key, Action action) {
        if (!key.permits(action)) {
            throw AuthErrors.denied(
                    "arn:aws:iam::" + ACCOUNT + ":user/" + key.id(), "dynamodb:" + action.name(), action.resource());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
