package dev.trestle.engine.operation.imports;

import dev.trestle.engine.bucket.BucketObject;
import dev.trestle.engine.error.BucketException;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.error.TransferErrors.Failure;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.item.ItemWriter;
import dev.trestle.engine.operation.item.WriteRequests;
import dev.trestle.engine.operation.transfer.FileSource;
import dev.trestle.engine.operation.transfer.Jobs;
import dev.trestle.engine.operation.transfer.SourceFiles;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one import. What cannot be an item of the table is counted, logged and passed over; the import has then
 * failed, and the table stays with the items that could be imported. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Validation.html">Import format quotas
 * and validation</a>.
 */
final class ImportRun {

    private static final int MAX_OBJECTS = 50_000;
    private static final System.Logger LOG = System.getLogger("dev.trestle.engine.imports");

    private final Database database;
    private final Jobs jobs;
    private final String arn;
    private final TableDefinition definition;
    private final FileSource source;
    private final ItemWriter writer;
    private long bytes;
    private long processed;
    private long imported;
    private long errors;

    ImportRun(Database database, Jobs jobs, Structure description, TableDefinition definition, FileSource source) {
        this.database = database;
        this.jobs = jobs;
        this.arn = description.requiredString(Imports.ARN);
        this.definition = definition;
        this.source = source;
        this.writer = new ItemWriter(database);
    }

    void run() {
        Failure failure = importAll();
        if (failure == null && errors > 0) {
            failure = TransferErrors.itemsNotValid();
        }
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(Imports.STATUS, failure == null ? "COMPLETED" : "FAILED");
        changes.put("EndTime", jobs.now());
        changes.put("ProcessedSizeBytes", bytes);
        changes.put("ProcessedItemCount", processed);
        changes.put("ImportedItemCount", imported);
        changes.put("ErrorCount", errors);
        changes.put("FailureCode", failure == null ? null : failure.code());
        changes.put("FailureMessage", failure == null ? null : failure.message());
        jobs.update(arn, description -> Jobs.with(description, changes));
    }

    /** Null if all files could be read, whatever was in them. */
    private @Nullable Failure importAll() {
        try {
            SourceFiles files = source.open(database.buckets());
            List<BucketObject> objects = source.objects(files);
            if (objects.size() > MAX_OBJECTS) {
                return TransferErrors.tooManyObjects(objects.size(), MAX_OBJECTS);
            }
            return importFrom(files, objects);
        } catch (BucketException e) {
            return TransferErrors.unreachable(e);
        } catch (IOException e) {
            return TransferErrors.unusable(e);
        }
    }

    private @Nullable Failure importFrom(SourceFiles files, List<BucketObject> objects) {
        Failure[] failure = {null};
        try {
            database.tables().create(definition, table -> failure[0] = fill(table, files, objects));
        } catch (ServiceException e) {
            return TransferErrors.refused(e);
        }
        return failure[0];
    }

    private @Nullable Failure fill(Table table, SourceFiles files, List<BucketObject> objects) {
        for (BucketObject object : objects) {
            long before = processed;
            try {
                files.read(object.key(), read -> bytes += read, record -> process(table, object.key(), record));
            } catch (BucketException e) {
                return TransferErrors.unreachable(e);
            } catch (IOException e) {
                report(object.key(), processed - before, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    private boolean process(Table table, String key, FileRecord record) {
        processed++;
        try {
            writer.write(WriteRequests.put(table, item(record), null, false));
            imported++;
        } catch (ServiceException e) {
            report(key, record.number() - 1, e.getMessage());
        }
        return true;
    }

    private static Item item(FileRecord record) {
        if (record instanceof FileRecord.Unreadable unreadable) {
            throw unreadable.problem();
        }
        Item item = ((FileRecord.Read) record).content().item("Item");
        if (item == null) {
            throw FormatErrors.noMember("Item");
        }
        return item;
    }

    private void report(String key, long index, String problem) {
        errors++;
        LOG.log(
                System.Logger.Level.WARNING,
                () -> arn + ": item " + index + " of " + source.bucketName() + "/" + key + " was not imported: "
                        + problem);
    }
}
