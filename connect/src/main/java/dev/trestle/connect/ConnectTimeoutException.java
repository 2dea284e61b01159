package dev.trestle.connect;

import dev.trestle.table.TrestleException;
import java.time.Duration;

/**
 * Making or migrating the table took longer than connecting may take. What DynamoDB was asked for goes on there; connecting
 * again goes on with the rest.
 */
public final class ConnectTimeoutException extends TrestleException {

    private static final long serialVersionUID = 1L;

    ConnectTimeoutException(String deployment, Duration wait, TrestleException cause) {
        super(
                "TRESTLE-C008",
                "connecting to the deployment " + deployment + " took longer than the " + wait.toSeconds()
                        + " s that it may: " + cause.getMessage()
                        + "; connect again to go on from there, or migrate before the application starts, or allow more with"
                        + " wait: in the deployment or with TRESTLE_WAIT",
                cause);
    }
}
