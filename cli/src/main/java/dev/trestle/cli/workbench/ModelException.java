package dev.trestle.cli.workbench;

/** A data model that cannot be read as one. The message says where in the file and what; it does not name the file. */
final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }
}
