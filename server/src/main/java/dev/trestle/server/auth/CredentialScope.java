package dev.trestle.server.auth;

import java.nio.charset.StandardCharsets;

/**
 * What the key of a signature is derived for.
 *
 * @param keyId the access key id
 * @param date the day, as in {@code 20261122}
 * @param region the region
 * @param service the service
 * @param terminator how it ends
 */
record CredentialScope(String keyId, String date, String region, String service, String terminator) {

    private static final int ELEMENTS = 5;

    /**
     * Reads the text form, its elements between slashes.
     *
     * @throws dev.trestle.engine.error.ServiceException an IncompleteSignatureException if it is none
     */
    static CredentialScope parse(String credential) {
        String[] elements = credential.split("/", -1);
        if (elements.length != ELEMENTS) {
            throw AuthErrors.malformedCredential(credential);
        }
        return new CredentialScope(elements[0], elements[1], elements[2], elements[3], elements[4]);
    }

    /** The signature of a canonical request, in hexadecimal digits. */
    String signature(String secret, String time, String canonicalRequest) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        key = Digests.hmac(key, date);
        key = Digests.hmac(key, region);
        key = Digests.hmac(key, service);
        key = Digests.hmac(key, terminator);
        String toSign = String.join(
                "\n",
                Authorization.ALGORITHM,
                time,
                String.join("/", date, region, service, terminator),
                Digests.hex(Digests.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8))));
        return Digests.hex(Digests.hmac(key, toSign));
    }
}
