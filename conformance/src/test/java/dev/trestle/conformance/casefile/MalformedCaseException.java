package dev.trestle.conformance.casefile;

/** A case file that cannot be read; the message says where and why. */
public final class MalformedCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the place in the file and what is wrong there. */
    public MalformedCaseException(String where, String what) {
        super(where + ": " + what);
    }

    /** Names the place in the file and the error that came up there. */
    public MalformedCaseException(String where, Throwable cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
