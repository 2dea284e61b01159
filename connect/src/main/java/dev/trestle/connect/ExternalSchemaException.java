package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** A table that infrastructure code owns is not as it is needed, and would have been changed. Nothing was sent. */
public final class ExternalSchemaException extends TrestleException {

    private static final long serialVersionUID = 1L;

    ExternalSchemaException(String deployment, String operation) {
        super(
                "TRESTLE-C009",
                "the tables of the deployment " + deployment
                        + " are changed by infrastructure code alone, as schema: external"
                        + " says, and " + operation
                        + " was needed and not sent; change the table there, as trestle infra"
                        + " writes it, and try again",
                null);
    }
}
