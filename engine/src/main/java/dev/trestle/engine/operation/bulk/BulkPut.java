package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.bucket.BucketObject;
import dev.trestle.engine.error.BucketException;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.error.TransferErrors.Failure;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.bulk.BulkReports.Place;
import dev.trestle.engine.operation.item.ItemWriter;
import dev.trestle.engine.operation.item.WriteRequests;
import dev.trestle.engine.operation.transfer.FileSource;
import dev.trestle.engine.operation.transfer.Jobs;
import dev.trestle.engine.operation.transfer.SourceFiles;
import dev.trestle.engine.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one bulk put. An item that cannot be put, or whose condition does not hold, is reported and passed over. See
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/BulkPutItems.Requesting.html">Running a bulk put
 * items operation</a>.
 */
final class BulkPut {

    private static final int MAX_OBJECTS = 50_000;
    private static final long MAX_OBJECT_BYTES = 5L * 1024 * 1024 * 1024;

    private final Database database;
    private final Jobs jobs;
    private final String arn;
    private final Table table;
    private final FileSource source;
    private final BulkReports reports;
    private final ItemWriter writer;
    private final BulkUsage usage;
    private long failed;
    private boolean cancelled;

    BulkPut(Database database, Jobs jobs, Structure description, Table table, FileSource source, BulkReports reports) {
        this.database = database;
        this.jobs = jobs;
        this.arn = description.requiredString(BulkOperations.ARN);
        this.table = table;
        this.source = source;
        this.reports = reports;
        this.writer = new ItemWriter(database);
        this.usage = new BulkUsage(table);
    }

    void run() {
        Failure failure = putAll();
        String status = failure == null ? (failed > 0 ? "COMPLETED_WITH_ERRORS" : "COMPLETED") : "FAILED";
        if (failure == null && cancelled) {
            status = "CANCELLED";
            failure = TransferErrors.cancelled();
        }
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(BulkOperations.STATUS, status);
        changes.put("EndTime", jobs.now());
        changes.put("FailedItemCount", failed);
        changes.put("BulkOperationUsage", List.of(usage.answer()));
        changes.put("FailureCode", failure == null ? null : failure.code());
        changes.put("FailureMessage", failure == null ? null : failure.message());
        jobs.update(arn, description -> Jobs.with(description, changes));
    }

    /** Null if all files could be read, whatever was in them. */
    private @Nullable Failure putAll() {
        try {
            SourceFiles files = source.open(database.buckets());
            List<BucketObject> objects = source.objects(files);
            if (objects.isEmpty()) {
                return TransferErrors.nothingToRead(source.bucketName(), source.prefix());
            }
            if (objects.size() > MAX_OBJECTS) {
                return TransferErrors.tooManyObjects(objects.size(), MAX_OBJECTS);
            }
            for (BucketObject object : objects) {
                if (object.bytes() > MAX_OBJECT_BYTES) {
                    return TransferErrors.objectTooLarge(object.key(), object.bytes(), MAX_OBJECT_BYTES);
                }
            }
            reports.during(() -> putFrom(files, objects));
            return null;
        } catch (BucketException e) {
            return TransferErrors.unreachable(e);
        } catch (IOException | UncheckedIOException e) {
            return TransferErrors.unusable(e);
        }
    }

    private void putFrom(SourceFiles files, List<BucketObject> objects) throws IOException {
        for (BucketObject object : objects) {
            long[] read = {0};
            try {
                files.read(object.key(), bytes -> {}, record -> {
                    read[0]++;
                    return put(record, new Place(files.bucket().name(), object.key(), record.number() - 1));
                });
            } catch (BucketException e) {
                throw e;
            } catch (IOException e) {
                Place place = new Place(files.bucket().name(), object.key(), read[0]);
                fail(place, FormatErrors.restUnreadable(String.valueOf(e.getMessage())), null);
            }
            if (cancelled) {
                return;
            }
        }
    }

    private boolean put(FileRecord record, Place place) {
        if (isCancelled()) {
            cancelled = true;
            return false;
        }
        Item item = null;
        try {
            Structure content = content(record);
            item = content.item("Item");
            if (item == null) {
                throw FormatErrors.noMember("Item");
            }
            usage.add(writer.write(WriteRequests.put(table, content)));
        } catch (ServiceException e) {
            if (e.type() == ErrorType.CONDITIONAL_CHECK_FAILED) {
                Item existing = (Item) e.members().get("Item");
                reports.report(BulkReports.Type.CONDITION_CHECK_FAILURE, place, e, item, existing);
            } else {
                fail(place, e, item);
            }
        }
        return true;
    }

    private static Structure content(FileRecord record) {
        if (record instanceof FileRecord.Unreadable unreadable) {
            throw unreadable.problem();
        }
        return ((FileRecord.Read) record).content();
    }

    private void fail(Place place, ServiceException problem, @Nullable Item item) {
        failed++;
        reports.report(BulkReports.Type.ERROR, place, problem, item, null);
    }

    private boolean isCancelled() {
        return jobs.find(arn)
                .map(description -> description.requiredString(BulkOperations.STATUS))
                .filter("CANCELLING"::equals)
                .isPresent();
    }
}
