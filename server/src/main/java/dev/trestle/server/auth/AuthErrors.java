package dev.trestle.server.auth;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/**
 * The texts of errors in who sent a request. See <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html">Troubleshoot Signature Version 4
 * signing for AWS API requests</a> and <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access denied error
 * messages</a>.
 */
final class AuthErrors {

    private AuthErrors() {}

    static ServiceException missingToken() {
        return new ServiceException(ErrorType.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    }

    static ServiceException incomplete(String message) {
        return new ServiceException(ErrorType.INCOMPLETE_SIGNATURE, message);
    }

    static ServiceException malformedCredential(String credential) {
        return incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                + " keyid/date/region/service/term, got '" + credential + "'");
    }

    static ServiceException malformedDate(String date) {
        return incomplete("Date must be in ISO-8601 'basic format'. Got '" + date
                + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }

    static ServiceException otherDate(String scopeDate, String day, String date) {
        return invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                + scopeDate + "' != '" + day + "', from '" + date + "'.");
    }

    static ServiceException otherService(String service) {
        return invalid("Credential should be scoped to correct service: '" + service + "'.");
    }

    static ServiceException otherTerminator(String terminator) {
        return invalid(
                "Credential should be scoped with a valid terminator: 'aws4_request', not '" + terminator + "'.");
    }

    static ServiceException hostNotSigned() {
        return invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    static ServiceException expired(String signed, String earliest, String now, long minutes) {
        return invalid("Signature expired: " + signed + " is now earlier than " + earliest + " (" + now + " - "
                + minutes + " min.)");
    }

    static ServiceException notYetCurrent(String signed, String latest, String now, long minutes) {
        return invalid("Signature not yet current: " + signed + " is still later than " + latest + " (" + now + " + "
                + minutes + " min.)");
    }

    static ServiceException otherSignature() {
        return invalid("The request signature we calculated does not match the signature you provided. Check your AWS"
                + " Secret Access Key and signing method. Consult the service documentation for details.");
    }

    static ServiceException unknownClient() {
        return new ServiceException(
                ErrorType.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
    }

    static ServiceException denied(String user, String action, String resource) {
        return new ServiceException(
                ErrorType.ACCESS_DENIED,
                "User: " + user + " is not authorized to perform: " + action + " on resource: " + resource
                        + " because no identity-based policy allows the " + action + " action");
    }

    private static ServiceException invalid(String message) {
        return new ServiceException(ErrorType.INVALID_SIGNATURE, message);
    }
}
