package dev.trestle.cli.place;

import java.util.Optional;

/**
 * How a place is used.
 *
 * @param region the region of a folder's ARNs or of an endpoint's signatures; the usual one if empty
 * @param profile whose credentials are used, as the AWS CLI knows them; those of the environment if empty
 */
public record Access(Optional<String> region, Optional<String> profile) {
    /** What nobody has said anything about. */
    public static final Access USUAL = new Access(Optional.empty(), Optional.empty());
}
