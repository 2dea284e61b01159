package dev.trestle.connect.configuration;

import dev.trestle.table.TrestleException;
import java.util.Collection;

/** A deployment was asked for that the configuration does not have. */
public final class UnknownDeploymentException extends TrestleException {

    private static final long serialVersionUID = 1L;

    UnknownDeploymentException(String deployment, String chosenBy, String file, Collection<String> known) {
        super(
                "TRESTLE-C002",
                "there is no deployment " + deployment + ", which " + chosenBy + "; " + file + " has "
                        + (known.isEmpty() ? "none" : String.join(", ", known))
                        + NearMiss.question(deployment, known),
                null);
    }
}
