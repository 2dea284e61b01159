package dev.trestle.protocol.request;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;

/** The texts of errors in members that cannot be put before the engine. */
public final class MemberErrors {

    private MemberErrors() {}

    /** A null among the elements of a list, with the element's path in AWS's words. */
    public static ServiceException nullElement(String path) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "1 validation error detected: Value null at '" + path
                        + "' failed to satisfy constraint: Member must not be null");
    }
}
