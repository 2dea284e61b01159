package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.TableFeatures.Backups;
import dev.trestle.engine.table.export.ExportDestination;
import dev.trestle.engine.table.export.ExportExtent;
import dev.trestle.engine.table.export.ExportExtent.View;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads from a request what is to be exported, and where to. */
final class ExportRequest {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String FULL = "FULL_EXPORT";
    private static final String INCREMENTAL = "INCREMENTAL_EXPORT";

    private final Structure request;

    /**
     * Checks what can be checked without the table.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if members do not go together
     */
    ExportRequest(Structure request) {
        this.request = request;
        if (isIncremental()) {
            if (request.has("ExportTime")) {
                throw ExportErrors.memberNotAllowed("ExportTime", FULL);
            }
            if (specification().instant("ExportFromTime") == null) {
                throw ExportErrors.fromTimeRequired();
            }
        } else if (request.has("IncrementalExportSpecification")) {
            throw ExportErrors.memberNotAllowed("IncrementalExportSpecification", INCREMENTAL);
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

    /** The request without its token, by which requests are told apart. */
    Item content() {
        Map<String, Object> members = new TreeMap<>(request.members());
        members.remove("ClientToken");
        return content(members);
    }

    private static Item content(Map<String, Object> members) {
        Map<String, AttributeValue> content = new TreeMap<>();
        members.forEach((name, value) -> content.put(
                name,
                value instanceof Structure structure
                        ? new MapValue(content(structure.members()))
                        : new StringValue(value.toString())));
        return Item.of(content);
    }

    String format() {
        return Objects.requireNonNullElse(request.string("ExportFormat"), "DYNAMODB_JSON");
    }

    ExportDestination destination() {
        return new ExportDestination(
                request.requiredString("S3Bucket"),
                Optional.ofNullable(request.string("S3BucketOwner")),
                Optional.ofNullable(request.string("S3Prefix")),
                Objects.requireNonNullElse(request.string("S3SseAlgorithm"), "AES256"),
                Optional.ofNullable(request.string("S3SseKmsKeyId")));
    }

    /**
     * What is exported of a table that has the backups.
     *
     * @throws dev.trestle.engine.error.ServiceException an InvalidExportTimeException for a time that the backups do not
     *     reach, a ValidationException for a span of time that is too short or too long
     */
    ExportExtent extent(Backups backups, Instant now) {
        if (!isIncremental()) {
            Instant at = Objects.requireNonNullElse(request.instant("ExportTime"), now.truncatedTo(ChronoUnit.MILLIS));
            requireReached("ExportTime", at, backups, now);
            return new ExportExtent.Full(at);
        }
        Instant from = Objects.requireNonNull(specification().instant("ExportFromTime"));
        Instant to =
                Objects.requireNonNullElse(specification().instant("ExportToTime"), now.truncatedTo(ChronoUnit.MILLIS));
        if (!from.isBefore(to)) {
            throw ExportErrors.emptyPeriod();
        }
        Duration length = Duration.between(from, to);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw ExportErrors.periodLength();
        }
        requireReached("ExportFromTime", from, backups, now);
        requireReached("ExportToTime", to, backups, now);
        String view =
                Objects.requireNonNullElse(specification().string("ExportViewType"), View.NEW_AND_OLD_IMAGES.name());
        return new ExportExtent.Incremental(from, to, View.valueOf(view));
    }

    private static void requireReached(String member, Instant time, Backups backups, Instant now) {
        if (!backups.reaches(time, now)) {
            throw ExportErrors.invalidTime(member);
        }
    }
}
