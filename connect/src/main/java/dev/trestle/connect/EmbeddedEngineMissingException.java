package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** A deployment asks for the embedded engine, which is not on the class path. */
public final class EmbeddedEngineMissingException extends TrestleException {

    private static final long serialVersionUID = 1L;

    EmbeddedEngineMissingException(String deployment, Throwable cause) {
        super(
                "TRESTLE-C003",
                "the deployment " + deployment + " is one of the embedded engine, which is not on the class path; add"
                        + " the dependency dev.trestle:trestle-embedded, or choose another deployment with"
                        + " TRESTLE_DEPLOYMENT",
                cause);
    }
}
