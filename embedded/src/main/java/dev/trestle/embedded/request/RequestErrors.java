package dev.trestle.embedded.request;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/** The texts of errors in requests that cannot be put before the engine. */
public final class RequestErrors {

    private RequestErrors() {}

    /** A member that the engine's service model does not have, as a newer SDK may send. */
    public static ServiceException unknownMember(String path) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "One or more parameter values were invalid: " + path
                        + " is not known to the embedded engine, which would have to ignore it; leave it out, or run"
                        + " this request on Amazon DynamoDB");
    }

    /** A null among the elements of a list or map. */
    public static ServiceException nullElement(String path) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "1 validation error detected: Value null at '" + path
                        + ".member' failed to satisfy constraint: Member must not be null");
    }
}
