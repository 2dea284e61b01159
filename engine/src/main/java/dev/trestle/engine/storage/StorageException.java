package dev.trestle.engine.storage;

/**
 * What is stored cannot be used, or not be written to. Nothing has been changed, with one exception: a commit during which
 * the file system failed may turn out to have been carried out when the storage is opened again.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** An error of that kind; the message says what was found where, and what to do. */
    public StorageException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** An error of that kind that another one has caused. */
    public StorageException(Kind kind, String message, Throwable cause) {
        super(message, cause);
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
        OTHER_ACCOUNT,
        /** Somebody else, perhaps another process, has it open. */
        IN_USE,
        /** What is there is not a storage of Trestle. */
        FOREIGN,
        /** The file system refuses or fails to read or write it. */
        INACCESSIBLE,
        /** There is no room for what is to be written. */
        FULL,
        /** The class path has no module that could open it. */
        NOT_INSTALLED
    }
}
