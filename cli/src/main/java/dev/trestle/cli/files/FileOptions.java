package dev.trestle.cli.files;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.item.AttributeType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is in files. */
final class FileOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "dynamodb-json, ion or csv; what the name of the file says unless given.")
    private @Nullable String format;

    @Option(
            names = "--compression",
            paramLabel = "KIND",
            description = "none, gzip or zstd; what the name of the file says unless given.")
    private @Nullable String compression;

    @Option(
            names = "--types",
            paramLabel = "NAME=TYPE",
            split = ",",
            description =
                    "Attributes whose cells in CSV are numbers (N) or binary in base 64 (B), as in price=N. Cells of"
                            + " others are strings, or any value in DynamoDB JSON.")
    private Map<String, String> types = Map.of();

    Optional<FileKind.Format> format() {
        return Optional.ofNullable(format).map(name -> choice(FileKind.Format.class, "--format", name));
    }

    Optional<FileKind.Squeezing> compression() {
        return Optional.ofNullable(compression).map(name -> choice(FileKind.Squeezing.class, "--compression", name));
    }

    /** What cells mean, for a table whose keys have these types. */
    CsvCells cells(Map<String, AttributeType> keys) {
        Map<String, AttributeType> all = new HashMap<>();
        types.forEach((name, type) -> all.put(name, scalar("--types " + name, type)));
        all.putAll(keys);
        return new CsvCells(all);
    }

    static AttributeType scalar(String option, String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "S" -> AttributeType.S;
            case "N" -> AttributeType.N;
            case "B" -> AttributeType.B;
            default -> throw new CommandFailedException(option + ": \"" + type + "\" is not S, N or B");
        };
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String option, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new CommandFailedException(option + ": \"" + name + "\" is none of " + List.of(type.getEnumConstants()));
    }
}
