package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.BucketException;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableFeatures.Backups;
import dev.trestle.engine.table.TableHistory;
import dev.trestle.engine.table.export.Export;
import dev.trestle.engine.table.export.ExportOutcome;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html">
 * ExportTableToPointInTime</a>: writes the items of a moment, or what was written in a span of time, into a bucket. The export is
 * done when the answer is given, though the answer shows it as it began.
 */
public final class ExportTableToPointInTime implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public ExportTableToPointInTime(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ExportTableToPointInTime";
    }

    @Override
    public Structure run(Structure request) {
        ExportRequest requested = new ExportRequest(request);
        Formats.installed().format(requested.format());
        String token = Objects.requireNonNullElseGet(
                request.string("ClientToken"), () -> UUID.randomUUID().toString());
        Optional<Export> earlier = database.exports().find(token, requested.content());
        if (earlier.isPresent()) {
            return ExportDescription.answer(earlier.get());
        }
        Table table = table(request.requiredString("TableArn"));
        TableHistory history = table.history().orElseThrow(() -> BackupErrors.recoveryUnavailable(table.name()));
        Export wanted = export(requested, token, table);
        Export begun = database.exports().begin(wanted);
        if (begun.arn().equals(wanted.arn())) {
            database.exports().end(begun, carryOut(begun, history));
        }
        return ExportDescription.answer(begun);
    }

    private Table table(String arn) {
        if (!arn.startsWith("arn:")) {
            throw ExportErrors.invalidTableArn(arn);
        }
        String prefix = database.arn("");
        Table table = arn.startsWith(prefix) ? database.tables().find(arn.substring(prefix.length())) : null;
        if (table == null) {
            throw ExportErrors.tableNotFound(arn);
        }
        return table;
    }

    private Export export(ExportRequest requested, String token, Table table) {
        Instant now = database.clock().instant();
        Instant started = now.truncatedTo(ChronoUnit.MILLIS);
        Backups backups = table.definition()
                .features()
                .backups()
                .orElseThrow(() -> BackupErrors.recoveryUnavailable(table.name()));
        return new Export(
                Export.arn(table.definition().arn(), newId(started)),
                table.definition().id(),
                token,
                requested.content(),
                requested.extent(backups, now),
                requested.destination(),
                requested.format(),
                started,
                Optional.empty());
    }

    /** As AWS's: the milliseconds since 1970 in 14 digits and 8 random ones. */
    private static String newId(Instant started) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return String.format(Locale.ROOT, "%014d-%s", started.toEpochMilli(), random);
    }

    private ExportOutcome carryOut(Export export, TableHistory history) {
        try {
            return new ExportFiles(database.buckets(), database.clock(), export).write(history);
        } catch (BucketException e) {
            return failed(e.code(), e.getMessage());
        } catch (ServiceException e) {
            return failed(e.type().code(), e.getMessage());
        } catch (IOException e) {
            return failed(ErrorType.INTERNAL_SERVER_ERROR.code(), e.toString());
        }
    }

    private ExportOutcome failed(String code, String message) {
        return new ExportOutcome.Failed(database.clock().instant(), code, message);
    }
}
