package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** A deployment keeps its tables in a folder that cannot be used; the message says why, and what to do. */
public final class EmbeddedDataException extends TrestleException {

    private static final long serialVersionUID = 1L;

    EmbeddedDataException(String deployment, Throwable cause) {
        super("TRESTLE-C006", "data: of the deployment " + deployment + ": " + cause.getMessage(), cause);
    }
}
