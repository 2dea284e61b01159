package dev.trestle.cli.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where tables are written. */
public final class TargetOptions {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "PLACE",
            description = "Where it writes; a folder is made if there is none.")
    private String to = "";

    @Option(
            names = "--to-region",
            paramLabel = "REGION",
            description = "The region of a folder's ARNs, local unless given, or of the signatures for an endpoint.")
    private @Nullable String region;

    @Option(
            names = "--to-profile",
            paramLabel = "NAME",
            description = "The profile of the AWS CLI whose credentials it writes with.")
    private @Nullable String profile;

    /**
     * What the user has named.
     *
     * @return the place
     */
    public Place place() {
        return Place.parse(to);
    }

    /**
     * Opens it to write, or to see what could be written.
     *
     * @param trial whether nothing will be written
     * @return the open place, the caller's to close
     */
    public OpenPlace open(boolean trial) {
        Access access = new Access(Optional.ofNullable(region), Optional.ofNullable(profile));
        return trial ? OpenPlace.toTry(place(), access) : OpenPlace.toWrite(place(), access);
    }
}
