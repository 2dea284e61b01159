package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.export.ExportExtent.View;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Reads from a request what is to be exported. */
final class ExportRequest {

    static final String FULL = "FULL_EXPORT";
    static final String INCREMENTAL = "INCREMENTAL_EXPORT";

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Structure request;

    /**
     * Checks what can be checked without the table.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if members do not go together
     */
    ExportRequest(Structure request) {
        this.request = request;
        boolean specified = request.has("IncrementalExportSpecification");
        if (isIncremental()) {
            if (!specified) {
                throw ExportErrors.specificationRequired();
            }
            if (specification().instant("ExportFromTime") == null) {
                throw ExportErrors.fromTimeRequired();
            }
        } else if (specified) {
            throw request.has("ExportType") ? ExportErrors.specificationNotAllowed() : ExportErrors.typeRequired();
        }
        if (request.has("S3SseKmsKeyId") && !"KMS".equals(request.string("S3SseAlgorithm"))) {
            throw ExportErrors.encryptionKeyNotAllowed();
        }
    }

    private boolean isIncremental() {
        return INCREMENTAL.equals(request.string("ExportType"));
    }

    private Structure specification() {
        return Objects.requireNonNullElse(request.structure("IncrementalExportSpecification"), Structure.EMPTY);
    }

    String format() {
        return Objects.requireNonNullElse(request.string("ExportFormat"), "DYNAMODB_JSON");
    }

    /**
     * What is exported of a table that has the backups.
     *
     * @throws dev.trestle.engine.error.ServiceException an InvalidExportTimeException for a time that the backups do not
     *     reach, a ValidationException for a span of time that is too short or too long
     */
    ExportExtent extent(Backups backups, Instant now) {
        Instant latest = now.truncatedTo(ChronoUnit.MILLIS);
        if (!isIncremental()) {
            Instant at = Objects.requireNonNullElse(request.instant("ExportTime"), latest);
            if (!backups.reaches(at, now)) {
                throw ExportErrors.invalidTime();
            }
            return new ExportExtent.Full(at);
        }
        Instant from = Objects.requireNonNull(specification().instant("ExportFromTime"));
        Instant to = Objects.requireNonNullElse(specification().instant("ExportToTime"), latest);
        if (from.toEpochMilli() < backups.earliest(now).toEpochMilli()) {
            throw ExportErrors.beforeTable(text(from));
        }
        if (to.isAfter(now)) {
            throw ExportErrors.inFuture(text(to));
        }
        if (!from.isBefore(to)) {
            throw ExportErrors.emptyPeriod();
        }
        Duration length = Duration.between(from, to);
        if (length.compareTo(SHORTEST) < 0) {
            throw ExportErrors.periodTooShort();
        }
        if (length.compareTo(LONGEST) > 0) {
            throw ExportErrors.periodTooLong();
        }
        String view =
                Objects.requireNonNullElse(specification().string("ExportViewType"), View.NEW_AND_OLD_IMAGES.name());
        return new ExportExtent.Incremental(from, to, View.valueOf(view));
    }

    /** A time as errors show it, in seconds. */
    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
