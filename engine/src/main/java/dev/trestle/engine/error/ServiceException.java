package dev.trestle.engine.error;

import java.util.Map;

/**
 * An error that the API answers with. Errors are told apart by {@link #type()}, never by their text; what an error's
 * shape carries besides its message is in {@link #members()}.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final transient Map<String, Object> members;

    /** Makes an error that says nothing but its type and message, as most do. */
    public ServiceException(ErrorType type, String message) {
        this(type, message, Map.of());
    }

    /** Makes an error that carries the members given, which have the types of the error's shape in the service model. */
    public ServiceException(ErrorType type, String message, Map<String, Object> members) {
        // Errors of the API are answers, made by the thousand in conditional writes: no stack trace, no suppression.
        super(message, null, false, false);
        this.type = type;
        this.members = Map.copyOf(members);
    }

    /** What kind of error this is. */
    public ErrorType type() {
        return type;
    }

    /** The text as AWS gives it. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The members of the error's shape besides its message, by name; empty for most errors. */
    public Map<String, Object> members() {
        return members;
    }
}
