package dev.trestle.engine.error;

/** The texts of errors for requests that storage has failed. AWS's service has no such storage, so the words are ours. */
public final class StorageErrors {

    private StorageErrors() {}

    /** A write for which there is no room. Nothing of it has been carried out. */
    public static ServiceException full() {
        return new ServiceException(
                ErrorType.INTERNAL_SERVER_ERROR,
                "There is no room left where the tables are kept. They can be read; writes are carried out again soon"
                        + " after there is room");
    }

    /** A read or write during which storage failed in another way; the log says which. */
    public static ServiceException failed() {
        return new ServiceException(
                ErrorType.INTERNAL_SERVER_ERROR,
                "Where the tables are kept could not be read or written; the log of the process that keeps them says why");
    }
}
