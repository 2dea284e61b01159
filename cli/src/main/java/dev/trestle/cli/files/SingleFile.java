package dev.trestle.cli.files;

import dev.trestle.engine.item.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One file of items, which all segments share. */
final class SingleFile implements Output {
    private final NewFile file;
    private final FileKind kind;
    private final ItemWriter writer;

    SingleFile(Path path, FileKind kind, List<String> columns, CsvCells cells) throws IOException {
        this.file = new NewFile(path);
        this.kind = kind;
        this.writer = ItemWriter.of(file.content(), kind, columns, cells);
    }

    @Override
    public synchronized void write(int segment, List<Item> items) throws IOException {
        for (Item item : items) {
            writer.write(item);
        }
    }

    @Override
    public List<DataFile> end() throws IOException {
        writer.close();
        file.end("");
        return List.of(DataFile.of(file.unfinished(), kind));
    }

    @Override
    public void complete() throws IOException {
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
