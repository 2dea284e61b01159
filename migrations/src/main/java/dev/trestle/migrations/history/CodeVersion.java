package dev.trestle.migrations.history;

import java.util.Optional;

/**
 * What tells one state of a migration's code from another.
 *
 * @param version the version that the migration declares, if it does
 * @param fingerprint a digest of the steps that its code describes; empty if it is unknown, as of code that describes others
 *     each time
 */
public record CodeVersion(Optional<String> version, Optional<String> fingerprint) {

    /** Of code that nobody knows anything of. */
    public static final CodeVersion UNKNOWN = new CodeVersion(Optional.empty(), Optional.empty());

    /** Whether this is certainly other code than that: other versions or, where both have none, other fingerprints. */
    public boolean differsFrom(CodeVersion other) {
        if (version.isPresent() || other.version.isPresent()) {
            return !version.equals(other.version);
        }
        return fingerprint.isPresent() && other.fingerprint.isPresent() && !fingerprint.equals(other.fingerprint);
    }
}
