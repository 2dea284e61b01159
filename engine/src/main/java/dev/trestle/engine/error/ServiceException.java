package dev.trestle.engine.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that the API answers with. Errors are told apart by {@link #type()}, never by their text; what an error's
 * shape carries besides its message is in {@link #members()}.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final transient Map<String, Object> members;
    private final @Nullable String renewedMessage;
    private final boolean ofSet;

    /** Makes an error that says nothing but its type and message, as most do. */
    public ServiceException(ErrorType type, String message) {
        this(type, message, Map.of());
    }

    /** Makes an error that carries the members given, which have the types of the error's shape in the service model. */
    public ServiceException(ErrorType type, String message, Map<String, Object> members) {
        this(type, message, members, null, false);
    }

    ServiceException(
            ErrorType type,
            String message,
            Map<String, Object> members,
            @Nullable String renewedMessage,
            boolean ofSet) {
        // Errors of the API are answers, made by the thousand in conditional writes: no stack trace, no suppression.
        super(message, null, false, false);
        this.type = type;
        this.members = Map.copyOf(members);
        this.renewedMessage = renewedMessage;
        this.ofSet = ofSet;
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

    /**
     * The same error in the words of the operations whose validation of requests AWS renewed in 2026; itself if they have
     * no other words for it.
     */
    public ServiceException renewed() {
        return renewedMessage == null ? this : new ServiceException(type, renewedMessage, members);
    }

    /** The same error in the words that all operations have. */
    public ServiceException classical() {
        return renewedMessage == null ? this : new ServiceException(type, getMessage(), members);
    }

    /** Whether this is about what a set holds, which as a placeholder's value is told with the placeholder everywhere. */
    boolean isOfSet() {
        return ofSet;
    }

    /** The members of the error's shape besides its message, by name; empty for most errors. */
    public Map<String, Object> members() {
        return members;
    }
}
