package dev.trestle.cli.files;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.format.Compression;
import dev.trestle.engine.format.Formats;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How items lie in a file.
 *
 * @param format the format
 * @param compressed how it is compressed
 */
record FileKind(Format format, Squeezing compressed) {
    private static final Map<String, Format> FORMATS = Map.of(
            ".json", Format.DYNAMODB_JSON,
            ".jsonl", Format.DYNAMODB_JSON,
            ".ndjson", Format.DYNAMODB_JSON,
            ".ion", Format.ION,
            ".csv", Format.CSV);
    private static final Map<String, Squeezing> COMPRESSIONS = Map.of(".gz", Squeezing.GZIP, ".zst", Squeezing.ZSTD);

    /** The formats, each called as the API calls it. */
    enum Format {
        DYNAMODB_JSON,
        ION,
        CSV;

        @Override
        public String toString() {
            return option(name());
        }
    }

    /** The compressions, each called as the API calls it. */
    enum Squeezing {
        NONE,
        GZIP,
        ZSTD;

        Compression codec() {
            return Formats.installed().compression(name());
        }

        @Override
        public String toString() {
            return option(name());
        }
    }

    /**
     * The kind of a file, by its name where the user does not say it.
     *
     * @throws CommandFailedException if the name does not tell the format
     */
    static FileKind of(Path file, Optional<Format> format, Optional<Squeezing> compression) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String suffix = suffix(name);
        Squeezing byName = COMPRESSIONS.getOrDefault(suffix, Squeezing.NONE);
        String inner = byName == Squeezing.NONE ? suffix : suffix(name.substring(0, name.length() - suffix.length()));
        return new FileKind(
                format.or(() -> Optional.ofNullable(FORMATS.get(inner)))
                        .orElseThrow(() -> new CommandFailedException(file
                                + ": the name does not tell the format; --format takes dynamodb-json, ion or csv")),
                compression.orElse(byName));
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static String option(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
