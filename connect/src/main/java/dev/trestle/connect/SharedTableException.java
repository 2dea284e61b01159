package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** Two designs of tables with different names would be put into one table of a deployment. Nothing was sent. */
public final class SharedTableException extends TrestleException {

    private static final long serialVersionUID = 1L;

    SharedTableException(String deployment, String tableName, String one, String other) {
        super(
                "TRESTLE-C005",
                "the deployment " + deployment + " gives the name " + tableName + " to the table " + one
                        + " and also to the table " + other
                        + "; leave out its tableName, or use a deployment for each table",
                null);
    }
}
