package dev.trestle.cli.files;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is imported: the files of an export's layout, or one file.
 *
 * @param files the files, in the order in which they are read
 */
record Input(List<DataFile> files) {

    static Input of(Path path, FileOptions options) {
        if (Files.isDirectory(path)) {
            return new Input(ExportFolder.find(path).files());
        }
        if (!Files.exists(path)) {
            throw new CommandFailedException(path + ": no such file");
        }
        return new Input(List.of(DataFile.of(path, FileKind.of(path, options.format(), options.compression()))));
    }

    /** What tells these files, as they are now, from others. */
    List<String> identity() {
        List<String> identity = new ArrayList<>();
        for (DataFile file : files) {
            try {
                identity.add(file.path().toRealPath() + " " + Files.size(file.path()) + " "
                        + Files.getLastModifiedTime(file.path()) + " " + file.kind());
            } catch (IOException e) {
                throw new CommandFailedException(file.path() + ": " + DataFile.reason(e), e);
            }
        }
        return identity;
    }

    /** Reads all files, one after another, and returns how many items they have. */
    long read(CsvCells cells, DataFile.Visitor visitor) {
        long items = 0;
        for (DataFile file : files) {
            items += file.read(cells, visitor);
        }
        return items;
    }
}
