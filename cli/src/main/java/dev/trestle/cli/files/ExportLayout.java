package dev.trestle.cli.files;

import dev.trestle.engine.bucket.WrittenObject;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportManifest;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Writes an export in AWS's layout, a file of data for each segment. The manifests come last, so that what has none is not
 * complete.
 *
 * @see ExportFolder
 */
final class ExportLayout implements Output {
    private final Path bucket;
    private final TableDescription table;
    private final FileKind kind;
    private final String id;
    private final Path folder;
    private final Instant started;
    private final List<Segment> segments = new ArrayList<>();
    private boolean completed;

    /** A file of data, and how many items are in it. */
    private static final class Segment {
        private final String key;
        private final NewFile file;
        private final ItemWriter writer;
        private long items;

        Segment(String key, NewFile file, ItemWriter writer) {
            this.key = key;
            this.file = file;
            this.writer = writer;
        }
    }

    ExportLayout(Path bucket, TableDescription table, FileKind kind, int segments, Instant started) throws IOException {
        this.bucket = bucket;
        this.table = table;
        this.kind = kind;
        this.started = started;
        // As AWS's: the time, then chance.
        this.id = String.format(
                Locale.ROOT,
                "%014d-%s",
                started.toEpochMilli(),
                UUID.randomUUID().toString().substring(0, 8));
        this.folder = bucket.resolve(ExportFolder.ROOT).resolve(id);
        try {
            begin(segments);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void begin(int segments) throws IOException {
        Files.createDirectories(folder.resolve(ExportFolder.DATA));
        Files.createFile(folder.resolve("_started"));
        for (int segment = 0; segment < segments; segment++) {
            String key = key(ExportFolder.DATA + "/" + newName());
            NewFile file = new NewFile(bucket.resolve(key));
            this.segments.add(
                    new Segment(key, file, ItemWriter.of(file.content(), kind, List.of(), new CsvCells(Map.of()))));
        }
    }

    @Override
    public void write(int segment, List<Item> items) throws IOException {
        Segment mine = segments.get(segment);
        for (Item item : items) {
            mine.writer.write(item);
        }
        mine.items += items.size();
    }

    @Override
    public List<DataFile> end() throws IOException {
        List<DataFile> files = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (Segment segment : segments) {
            segment.writer.close();
            WrittenObject written = segment.file.end(segment.key);
            lines.append(ExportManifest.file(written, segment.items)).append('\n');
            files.add(new DataFile(
                    segment.file.unfinished(), kind, Optional.of(written.base64Md5()), OptionalLong.of(segment.items)));
        }
        manifest(ExportFolder.FILES, lines.toString());
        return files;
    }

    @Override
    public void complete() throws IOException {
        for (Segment segment : segments) {
            segment.file.complete();
        }
        manifest(ExportFolder.SUMMARY, ExportManifest.summary(description(), key(ExportFolder.FILES + ".json")));
        completed = true;
    }

    /** As DescribeExport would show it. */
    private Structure description() {
        long items = segments.stream().mapToLong(segment -> segment.items).sum();
        return Structure.builder()
                .put("ExportArn", table.tableArn() + "/export/" + id)
                .put("StartTime", started)
                .put("EndTime", Instant.now())
                .put("ExportTime", started)
                .put("TableArn", table.tableArn())
                .put("TableId", table.tableId())
                .put("S3Bucket", String.valueOf(bucket.toAbsolutePath().getFileName()))
                .put("ExportFormat", kind.format().name())
                .put("BilledSizeBytes", table.tableSizeBytes() == null ? 0L : table.tableSizeBytes())
                .put("ItemCount", items)
                .build();
    }

    private void manifest(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        WrittenObject json = write(name + ".json", bytes);
        write(name + ".md5", json.base64Md5().getBytes(StandardCharsets.US_ASCII));
    }

    private WrittenObject write(String name, byte[] bytes) throws IOException {
        try (NewFile file = new NewFile(folder.resolve(name))) {
            file.content().write(bytes);
            WrittenObject written = file.end(key(name));
            file.complete();
            return written;
        }
    }

    private String key(String name) {
        return ExportFolder.ROOT + "/" + id + "/" + name;
    }

    /** 26 letters and digits, as AWS's. */
    private String newName() {
        String random = UUID.randomUUID().toString().replace("-", "");
        String name = new BigInteger(random, 16).toString(32);
        return "0".repeat(26 - name.length()) + name + (kind.format() == FileKind.Format.ION ? ".ion.gz" : ".json.gz");
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : segments) {
            segment.file.close();
        }
        if (!completed && Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
