package dev.trestle.cli.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one export in AWS's layout: manifests with their checksums, and files of data.
 *
 * @param path the folder, which has {@code manifest-summary.json}
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export
 *     output format</a>
 */
record ExportFolder(Path path) {
    static final String ROOT = "AWSDynamoDB";
    static final String DATA = "data";
    static final String SUMMARY = "manifest-summary";
    static final String FILES = "manifest-files";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The suffix of real exports, and that of AWS's documentation. */
    private static final List<String> CHECKSUMS = List.of(".md5", ".checksum");

    private static final Map<String, FileKind.Format> FORMATS =
            Map.of("DYNAMODB_JSON", FileKind.Format.DYNAMODB_JSON, "ION", FileKind.Format.ION);

    /**
     * The export that a folder is or holds.
     *
     * @throws CommandFailedException if there is none, or more than one
     */
    static ExportFolder find(Path folder) {
        if (Files.exists(folder.resolve(SUMMARY + ".json"))) {
            return new ExportFolder(folder);
        }
        Path root = folder.endsWith(ROOT) ? folder : folder.resolve(ROOT);
        List<Path> exports = exports(root);
        if (exports.isEmpty()) {
            throw new CommandFailedException(folder + ": there is no " + SUMMARY + ".json in it, nor in a folder of "
                    + ROOT + " in it; it is written last, so the export may not be complete");
        }
        if (exports.size() > 1) {
            throw new CommandFailedException(folder + " holds several exports; say which: "
                    + exports.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return new ExportFolder(exports.get(0));
    }

    private static List<Path> exports(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(each -> Files.exists(each.resolve(SUMMARY + ".json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailedException(root + ": " + DataFile.reason(e), e);
        }
    }

    /**
     * The files of data, with what the manifests promise of them.
     *
     * @throws CommandFailedException if a manifest is missing, damaged or of an incremental export
     */
    List<DataFile> files() {
        JsonNode summary = object(SUMMARY, text(SUMMARY));
        if (summary.path("exportType").asText().equals("INCREMENTAL_EXPORT")) {
            throw wrong(SUMMARY, "an incremental export holds changes, not items; import the full one");
        }
        FileKind.Format format = FORMATS.get(summary.path("outputFormat").asText());
        if (format == null) {
            throw wrong(SUMMARY, "its outputFormat is not DYNAMODB_JSON or ION");
        }
        List<DataFile> files = new ArrayList<>();
        long items = 0;
        for (String line : text(FILES).lines().filter(each -> !each.isBlank()).toList()) {
            JsonNode file = object(FILES, line);
            String key = required(file, "dataFileS3Key").asText();
            files.add(new DataFile(
                    data(key),
                    FileKind.of(data(key), Optional.of(format), Optional.empty()),
                    Optional.of(required(file, "md5Checksum").asText()),
                    OptionalLong.of(required(file, "itemCount").asLong())));
            items += file.path("itemCount").asLong();
        }
        if (summary.path("itemCount").asLong() != items) {
            throw wrong(
                    FILES,
                    "its files have " + items + " items and the summary says "
                            + summary.path("itemCount").asLong());
        }
        return files;
    }

    /** A key names a place in the bucket; of it only the file's own name counts, in the folder of data that is here. */
    private Path data(String key) {
        try {
            Path name = Path.of(key).getFileName();
            if (name != null
                    && !name.toString().equals("..")
                    && !name.toString().equals(".")) {
                return path.resolve(DATA).resolve(name);
            }
        } catch (InvalidPathException e) {
            throw new CommandFailedException(path.resolve(FILES + ".json") + ": " + key + " is no name of a file", e);
        }
        throw wrong(FILES, "\"" + key + "\" is no name of a file");
    }

    private String text(String manifest) {
        try {
            byte[] bytes = Files.readAllBytes(path.resolve(manifest + ".json"));
            String found = Base64.getEncoder().encodeToString(NewFile.md5().digest(bytes));
            String promised = checksum(manifest);
            if (!promised.equals(found)) {
                throw wrong(manifest, "its MD5 checksum is " + found + " and not " + promised + "; fetch it again");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailedException(path.resolve(manifest + ".json") + ": " + DataFile.reason(e), e);
        }
    }

    private String checksum(String manifest) throws IOException {
        for (String suffix : CHECKSUMS) {
            Path file = path.resolve(manifest + suffix);
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
        }
        throw wrong(manifest, "there is no " + manifest + CHECKSUMS.get(0) + " beside it, so it cannot be verified");
    }

    private JsonNode object(String manifest, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new CommandFailedException(path.resolve(manifest + ".json") + ": it is no JSON", e);
        }
        throw wrong(manifest, "it is no JSON object");
    }

    private JsonNode required(JsonNode file, String member) {
        JsonNode value = file.get(member);
        if (value == null || value.isNull()) {
            throw wrong(FILES, "a file has no " + member);
        }
        return value;
    }

    private CommandFailedException wrong(String manifest, String what) {
        return new CommandFailedException(path.resolve(manifest + ".json") + ": " + what);
    }
}
