package dev.trestle.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, which the archive's manifest carries, and of the Java beneath it. */
final class TrestleVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(TrestleVersion.class.getPackage().getImplementationVersion(), "unpackaged");
        return new String[] {
            "trestle " + version + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
