package dev.trestle.engine.storage;

/** What is stored cannot be used. Nothing has been changed. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** An error of that kind; the message says what was found where, and what to do. */
    public StorageException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** What can be wrong with a storage. */
    public enum Kind {
        /** What is stored is not what was written. */
        DAMAGED,
        /** A later version of Trestle has written it in a form that this one does not know. */
        NEWER_FORMAT,
        /** It holds the tables of another region or account. */
        OTHER_ACCOUNT
    }
}
