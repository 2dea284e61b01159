package dev.trestle.migrations.history;

import dev.trestle.migrations.partition.MigrationsPartition;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Entries of the history become items and items entries. */
final class HistoryItems {

    private static final String STATE = "state";
    private static final String ORDER = "order";
    private static final String BY = "by";
    private static final String STARTED_AT = "startedAt";
    private static final String FINISHED_AT = "finishedAt";
    private static final String DURATION = "durationMillis";
    private static final String ERROR = "error";
    private static final String VERSION = "version";
    private static final String FINGERPRINT = "fingerprint";
    static final String STEPS_DONE = "stepsDone";
    private static final String BASELINE = "baseline";

    private final MigrationsPartition partition;

    HistoryItems(MigrationsPartition partition) {
        this.partition = partition;
    }

    Map<String, AttributeValue> toItem(HistoryEntry entry) {
        Map<String, AttributeValue> item = new HashMap<>(partition.key(entry.name()));
        item.put(STATE, AttributeValue.fromS(entry.state().text()));
        entry.run().ifPresent(run -> {
            item.put(ORDER, number(run.order()));
            item.put(BY, AttributeValue.fromS(run.by()));
            item.put(STARTED_AT, AttributeValue.fromS(run.startedAt().toString()));
            run.finishedAt().ifPresent(end -> item.put(FINISHED_AT, AttributeValue.fromS(end.toString())));
            run.took().ifPresent(time -> item.put(DURATION, number(time.toMillis())));
            run.error().ifPresent(error -> item.put(ERROR, AttributeValue.fromS(error)));
            run.code().version().ifPresent(version -> item.put(VERSION, AttributeValue.fromS(version)));
            run.code().fingerprint().ifPresent(digest -> item.put(FINGERPRINT, AttributeValue.fromS(digest)));
            item.put(STEPS_DONE, number(run.stepsDone()));
            if (run.baseline()) {
                item.put(BASELINE, AttributeValue.fromBool(true));
            }
        });
        return item;
    }

    HistoryEntry fromItem(Map<String, AttributeValue> item) {
        String name = text(item, partition.sortKey()).orElseThrow();
        Optional<String> state = text(item, STATE);
        if (state.isEmpty()) {
            return new HistoryEntry(name, HistoryState.DONE, Optional.empty());
        }
        HistoryState known = HistoryState.of(state.get())
                .orElseThrow(() -> new UnreadableHistoryException(
                        partition.tableName(), name, STATE + " is " + state.get(), null));
        try {
            return new HistoryEntry(name, known, Optional.of(run(name, item)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new UnreadableHistoryException(partition.tableName(), name, e.getMessage(), e);
        }
    }

    private HistoryEntry.Run run(String name, Map<String, AttributeValue> item) {
        return new HistoryEntry.Run(
                Integer.parseInt(Optional.ofNullable(item.get(ORDER))
                        .map(AttributeValue::n)
                        .orElseThrow(() -> missing(name, ORDER))),
                text(item, BY).orElseThrow(() -> missing(name, BY)),
                Instant.parse(text(item, STARTED_AT).orElseThrow(() -> missing(name, STARTED_AT))),
                text(item, FINISHED_AT).map(Instant::parse),
                text(item, ERROR),
                new CodeVersion(text(item, VERSION), text(item, FINGERPRINT)),
                Integer.parseInt(Optional.ofNullable(item.get(STEPS_DONE))
                        .map(AttributeValue::n)
                        .orElse("0")),
                AttributeValue.fromBool(true).equals(item.get(BASELINE)));
    }

    private UnreadableHistoryException missing(String name, String attribute) {
        return new UnreadableHistoryException(partition.tableName(), name, attribute + " is missing", null);
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String attribute) {
        return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
