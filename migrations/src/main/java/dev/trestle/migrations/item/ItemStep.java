package dev.trestle.migrations.item;

import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;
import dev.trestle.table.plan.ItemSize;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes one item, in one transaction with the note that this is done: it is never done twice, be it idempotent or not.
 *
 * @param description what it does
 * @param identity everything that it does
 * @param write the write
 */
public record ItemStep(String description, String identity, TransactWriteItem write) implements Step {

    private static final int WRITE_UNIT = 1024;

    /** Each write of a transaction costs twice; the other two are the lease and the history. */
    private static final int UNITS_OF_LEASE_AND_HISTORY = 4;

    /** Stores an item in place of whatever is under its key. */
    public static ItemStep put(String description, String tableName, Map<String, AttributeValue> item) {
        return new ItemStep(
                description,
                description + " " + text(item),
                TransactWriteItem.builder()
                        .put(Put.builder().tableName(tableName).item(item).build())
                        .build());
    }

    /** Deletes the item with that key. */
    public static ItemStep delete(String description, String tableName, Map<String, AttributeValue> key) {
        return new ItemStep(
                description,
                description + " " + text(key),
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(tableName).key(key))
                        .build());
    }

    /** Updates an item. */
    public static ItemStep update(String description, TransactWriteItem update) {
        var action = update.update();
        return new ItemStep(
                description,
                String.join(
                        " ",
                        description,
                        text(action.key()),
                        action.updateExpression(),
                        String.valueOf(action.conditionExpression()),
                        new TreeMap<>(action.expressionAttributeNames()).toString(),
                        text(action.expressionAttributeValues())),
                update);
    }

    @Override
    public PlannedStep plan(Outlook outlook) {
        long bytes = write.put() == null ? 1 : ItemSize.of(write.put().item());
        double units = 2 * Math.ceil(Math.max(1, bytes) / (double) WRITE_UNIT) + UNITS_OF_LEASE_AND_HISTORY;
        return PlannedStep.change(
                this,
                0,
                units,
                write.put() == null
                        ? "in a transaction; more if the item is larger than 1 KB"
                        : "an item of " + bytes + " bytes, in a transaction; more if it replaces a larger one");
    }

    @Override
    public void run(StepRun run) {
        run.ensureMayGoOn();
        try {
            run.finish(List.of(write));
        } catch (TransactionCanceledException e) {
            // The lease comes first, which tells of itself, and the item second.
            if (e.cancellationReasons().size() > 1
                    && "ConditionalCheckFailed"
                            .equals(e.cancellationReasons().get(1).code())) {
                throw new ItemRefusedException(run.tableName(), description, e);
            }
            throw e;
        }
    }

    /** The same for the same values, whatever the order in which they come and however the SDK shows itself. */
    private static String text(Map<String, AttributeValue> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(attribute -> attribute.getKey() + "=" + text(attribute.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> "S " + value.s();
            case N -> "N " + value.n();
            case B -> "B " + Base64.getEncoder().encodeToString(value.b().asByteArray());
            case BOOL -> "BOOL " + value.bool();
            case NUL, UNKNOWN_TO_SDK_VERSION -> "NULL";
            case SS -> "SS " + value.ss().stream().sorted().toList();
            case NS -> "NS " + value.ns().stream().sorted().toList();
            case BS ->
                "BS "
                        + value.bs().stream()
                                .map(bytes -> Base64.getEncoder().encodeToString(bytes.asByteArray()))
                                .sorted()
                                .toList();
            case L -> "L " + value.l().stream().map(ItemStep::text).toList();
            case M -> "M " + text(value.m());
        };
    }
}
