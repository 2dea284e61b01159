package dev.trestle.connect;

import dev.trestle.table.TrestleException;
import java.time.Duration;

/**
 * Making or migrating the table took longer than connecting may take. What DynamoDB was asked for goes on there; connecting
 * again goes on with the rest.
 */
public final class ConnectTimeoutException extends TrestleException {

    private static final long serialVersionUID = 1L;

    ConnectTimeoutException(String deployment, String tableName, Duration wait, String last, Throwable cause) {
        super(
                "TRESTLE-C008",
                "the table " + tableName + " of the deployment " + deployment + " is not ready after the "
                        + wait.toSeconds() + " s that connecting may take"
                        + (last.isEmpty() ? "" : " (last: " + last + ")")
                        + "; connect again to go on from there, or migrate before the application starts, as with"
                        + " trestle migrate up, or allow more with wait: in the deployment or TRESTLE_WAIT",
                cause);
    }
}
