package dev.trestle.embedded.request;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/** The texts of errors in members that cannot be put before the engine. */
public final class MemberErrors {

    private MemberErrors() {}

    /** A member that the engine's service model does not have, as a newer SDK may send. */
    public static ServiceException unknownMember(String path) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "One or more parameter values were invalid: " + path
                        + " is not known to the embedded engine, which would have to ignore it; leave it out, or run"
                        + " this request on Amazon DynamoDB");
    }

    /** A null among the elements of a list; AWS counts them from 1. */
    public static ServiceException nullElement(String path, int position) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "1 validation error detected: Value null at '" + path + "." + position
                        + ".member' failed to satisfy constraint: Member must not be null");
    }
}
