package dev.trestle.server.api;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/**
 * The texts of errors of the server itself. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/CommonErrors.html">Common Error Types</a>.
 */
final class ServerErrors {

    private ServerErrors() {}

    static ServiceException internal() {
        return new ServiceException(
                ErrorType.INTERNAL_SERVER_ERROR,
                "The request processing has failed because of an unknown error, exception or failure.");
    }

    static ServiceException tooLarge(int limit) {
        return new ServiceException(
                ErrorType.REQUEST_ENTITY_TOO_LARGE, "The body of the request has more than " + limit + " bytes");
    }

    static ServiceException untrusted(String objection) {
        return new ServiceException(ErrorType.ACCESS_DENIED, objection);
    }

    static ServiceException notGzip() {
        return new ServiceException(ErrorType.SERIALIZATION, "");
    }
}
