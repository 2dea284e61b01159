package dev.trestle.server.auth;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/** The texts of errors in how a request is signed. */
final class AuthErrors {

    private AuthErrors() {}

    static ServiceException missingToken() {
        return new ServiceException(ErrorType.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    }

    static ServiceException incomplete(String message) {
        return new ServiceException(ErrorType.INCOMPLETE_SIGNATURE, message);
    }
}
