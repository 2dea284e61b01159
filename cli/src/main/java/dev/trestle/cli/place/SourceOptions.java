package dev.trestle.cli.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where tables are read. */
public final class SourceOptions {
    @Option(names = "--from", required = true, paramLabel = "PLACE", description = "Where it reads.")
    private String from = "";

    @Option(
            names = "--from-region",
            paramLabel = "REGION",
            description = "The region of a folder's ARNs, local unless given, or of the signatures for an endpoint.")
    private @Nullable String region;

    @Option(
            names = "--from-profile",
            paramLabel = "NAME",
            description = "The profile of the AWS CLI whose credentials it reads with.")
    private @Nullable String profile;

    /**
     * What the user has named.
     *
     * @return the place
     */
    public Place place() {
        return Place.parse(from);
    }

    /**
     * Opens it to read.
     *
     * @return the open place, the caller's to close
     */
    public OpenPlace open() {
        return OpenPlace.toRead(place(), new Access(Optional.ofNullable(region), Optional.ofNullable(profile)));
    }
}
