package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** A deployment has a role to assume, but the SDK's module for that is not on the class path. */
public final class SecurityTokenServiceMissingException extends TrestleException {

    private static final long serialVersionUID = 1L;

    SecurityTokenServiceMissingException(String deployment, Throwable cause) {
        super(
                "TRESTLE-C007",
                "the deployment " + deployment
                        + " has a role: to assume, for which software.amazon.awssdk:sts has to be"
                        + " on the class path; add that dependency, or leave out role: and take credentials from a profile",
                cause);
    }
}
