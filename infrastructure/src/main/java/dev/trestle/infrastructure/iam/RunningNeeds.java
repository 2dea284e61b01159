package dev.trestle.infrastructure.iam;

/**
 * What a running application does with its table that its design does not tell.
 *
 * @param writes whether it writes items
 * @param scans whether it reads whole tables
 * @param statements whether it runs statements of PartiQL
 * @param validates whether it connects with {@code migrate: validate}, which compares the table with the design
 */
public record RunningNeeds(boolean writes, boolean scans, boolean statements, boolean validates) {

    /** It reads and writes items by their keys, in batches and in transactions, and runs queries. */
    public static final RunningNeeds STANDARD = new RunningNeeds(true, false, false, false);
}
