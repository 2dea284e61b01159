package dev.trestle.migrations.backfill;

import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.waiting.UnitBudget;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.ItemSize;
import dev.trestle.table.schema.Design;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Does with one item what a pass is for. An item that somebody else changes at the same time is looked at again, until it
 * stays for long enough. Safe for use by many threads.
 */
final class ItemProcess {

    /** What became of an item. */
    enum Outcome {
        UNRELATED,
        KEPT,
        CHANGED,
        GONE
    }

    private static final int MOST_TRIES = 20;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final double WRITE_UNIT = 1024;

    private final ItemTask task;
    private final StepRun run;
    private final Design design;
    private final UnitBudget reads;
    private final UnitBudget writes;
    private final DoubleAdder readUnits;
    private final DoubleAdder writeUnits;

    ItemProcess(
            ItemTask task,
            StepRun run,
            UnitBudget reads,
            UnitBudget writes,
            DoubleAdder readUnits,
            DoubleAdder writeUnits) {
        this.task = task;
        this.run = run;
        this.design = run.design();
        this.reads = reads;
        this.writes = writes;
        this.readUnits = readUnits;
        this.writeUnits = writeUnits;
    }

    /** One try: it is over, or the item has become another one and is to be looked at again. */
    private record Try(@Nullable Outcome outcome, Map<String, AttributeValue> item) {

        static Try over(Outcome outcome) {
            return new Try(outcome, Map.of());
        }

        /** Goes on with the item as it is now; if it is no more, it is over. */
        static Try again(Map<String, AttributeValue> item) {
            return item.isEmpty() ? over(Outcome.GONE) : new Try(null, item);
        }
    }

    Outcome process(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> current = item;
        boolean changed = false;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            ItemWork work = task.of(current, design);
            Try result = attempt(work, current);
            if (result.outcome() != null) {
                return changed && result.outcome() == Outcome.KEPT ? Outcome.CHANGED : result.outcome();
            }
            changed |= work instanceof ItemWork.Become become && SameValue.maps(become.target(), result.item());
            current = result.item();
        }
        throw new IllegalStateException("somebody else changes it all the time");
    }

    private Try attempt(ItemWork work, Map<String, AttributeValue> item) {
        if (work instanceof ItemWork.Become become) {
            requireRepeatable(task, become, design);
            return become(item, become.target());
        }
        if (work instanceof ItemWork.Copy copy) {
            return copy(item, copy.copy());
        }
        if (work instanceof ItemWork.Compare compare) {
            return compare(item, compare);
        }
        if (work instanceof ItemWork.GiveWay giveWay) {
            return giveWay(item, giveWay.copyKey());
        }
        return Try.over(work instanceof ItemWork.Keep ? Outcome.KEPT : Outcome.UNRELATED);
    }

    private Try become(Map<String, AttributeValue> item, Map<String, AttributeValue> target) {
        ItemUpdate update = ItemUpdate.between(item, target);
        UpdateItemRequest request = update.request(run.tableName(), key(item), item, task.version(item, design));
        try {
            UpdateItemResponse response = write(() -> run.client().updateItem(request));
            spendWrites(BoundTable.units(response.consumedCapacity()));
            return update.isAllThatHappened(item, response.attributes())
                    ? Try.over(Outcome.CHANGED)
                    : Try.again(response.attributes());
        } catch (ConditionalCheckFailedException e) {
            spendWrites(units(item));
            return Try.again(e.hasItem() ? e.item() : Map.of());
        }
    }

    private Try copy(Map<String, AttributeValue> item, Map<String, AttributeValue> copy) {
        ExpressionWriter absent = new ExpressionWriter();
        TransactWriteItem put = TransactWriteItem.builder()
                .put(write -> write.tableName(run.tableName())
                        .item(copy)
                        .conditionExpression("attribute_not_exists(" + absent.name(design.partitionKey()) + ")")
                        .expressionAttributeNames(absent.names()))
                .build();
        ExpressionWriter writer = new ExpressionWriter();
        String unchanged = ItemCondition.unchanged(item, task.version(item, design), Set.of(), writer);
        TransactWriteItem check = TransactWriteItem.builder()
                .conditionCheck(condition -> condition
                        .tableName(run.tableName())
                        .key(key(item))
                        .conditionExpression(unchanged)
                        .expressionAttributeNames(writer.names())
                        .expressionAttributeValues(writer.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
        List<CancellationReason> reasons = transact(check, put, 2 * (units(item) + units(copy)));
        if (reasons.isEmpty()) {
            return Try.over(Outcome.CHANGED);
        }
        // That there is a copy already is enough: whoever writes both has written a newer one.
        return failed(reasons, 0) ? Try.again(reasons.get(0).item()) : Try.over(Outcome.KEPT);
    }

    private Try giveWay(Map<String, AttributeValue> item, Map<String, AttributeValue> copyKey) {
        ExpressionWriter present = new ExpressionWriter();
        TransactWriteItem check = TransactWriteItem.builder()
                .conditionCheck(condition -> condition
                        .tableName(run.tableName())
                        .key(copyKey)
                        .conditionExpression("attribute_exists(" + present.name(design.partitionKey()) + ")")
                        .expressionAttributeNames(present.names()))
                .build();
        ExpressionWriter writer = new ExpressionWriter();
        String unchanged = ItemCondition.unchanged(item, task.version(item, design), Set.of(), writer);
        TransactWriteItem delete = TransactWriteItem.builder()
                .delete(write -> write.tableName(run.tableName())
                        .key(key(item))
                        .conditionExpression(unchanged)
                        .expressionAttributeNames(writer.names())
                        .expressionAttributeValues(writer.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
        List<CancellationReason> reasons = transact(check, delete, 4 * units(item));
        if (reasons.isEmpty()) {
            return Try.over(Outcome.CHANGED);
        }
        if (failed(reasons, 0)) {
            throw new IllegalStateException("it has no counterpart " + design.describeKey(copyKey) + ", and was kept");
        }
        return Try.again(reasons.get(1).item());
    }

    /** Reads both at one moment if they seem to differ, since they may have been written between two reads. */
    private Try compare(Map<String, AttributeValue> item, ItemWork.Compare compare) {
        Map<String, AttributeValue> copyKey = key(compare.copy());
        Optional<String> difference = difference(compare, read(copyKey).orElse(Map.of()));
        if (difference.isEmpty()) {
            return Try.over(Outcome.KEPT);
        }
        List<Map<String, AttributeValue>> both = readBoth(key(item), copyKey);
        if (both.get(0).isEmpty()) {
            return Try.over(Outcome.GONE);
        }
        if (!SameValue.maps(item, both.get(0))) {
            return Try.again(both.get(0));
        }
        Optional<String> atOneMoment = difference(compare, both.get(1));
        if (atOneMoment.isPresent()) {
            throw new IllegalStateException("its counterpart " + design.describeKey(copyKey) + " " + atOneMoment.get());
        }
        return Try.over(Outcome.KEPT);
    }

    private static Optional<String> difference(ItemWork.Compare wanted, Map<String, AttributeValue> found) {
        if (found.isEmpty()) {
            return Optional.of("is missing");
        }
        String names = wanted.copy().entrySet().stream()
                .filter(attribute -> !wanted.ignored().contains(attribute.getKey()))
                .filter(attribute -> !SameValue.of(attribute.getValue(), found.get(attribute.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of("differs in " + names);
    }

    /** The item with that key; empty if there is none. */
    Optional<Map<String, AttributeValue>> read(Map<String, AttributeValue> key) {
        return Optional.of(answered(() -> run.client()
                                .getItem(get -> get.tableName(run.tableName())
                                        .key(key)
                                        .consistentRead(true)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)))
                        .item())
                .filter(item -> !item.isEmpty())
                .map(item -> {
                    spendReads(1);
                    return item;
                });
    }

    private List<Map<String, AttributeValue>> readBoth(
            Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        List<TransactGetItem> gets = Stream.of(one, other)
                .map(key -> TransactGetItem.builder()
                        .get(get -> get.tableName(run.tableName()).key(key))
                        .build())
                .toList();
        var response = answered(() -> run.client().transactGetItems(get -> get.transactItems(gets)));
        spendReads(4);
        return response.responses().stream().map(found -> found.item()).toList();
    }

    /** Why it was cancelled; empty if it was not. Tries again while other transactions are in the way. */
    private List<CancellationReason> transact(TransactWriteItem first, TransactWriteItem second, double usualUnits) {
        for (int tries = 1; ; tries++) {
            try {
                TransactWriteItemsResponse response = write(() -> run.client()
                        .transactWriteItems(transaction -> transaction
                                .transactItems(first, second)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
                double units = BoundTable.units(response.consumedCapacity());
                spendWrites(units == 0 ? usualUnits : units);
                return List.of();
            } catch (TransactionCanceledException e) {
                spendWrites(usualUnits);
                if (failed(e.cancellationReasons(), 0) || failed(e.cancellationReasons(), 1)) {
                    return e.cancellationReasons();
                }
                boolean passes = e.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .allMatch(code -> "None".equals(code)
                                || "TransactionConflict".equals(code)
                                || "ThrottlingError".equals(code)
                                || "ProvisionedThroughputExceeded".equals(code));
                if (!passes || tries == MOST_TRIES || !run.timing().patience().again()) {
                    throw e;
                }
            }
        }
    }

    private static boolean failed(List<CancellationReason> reasons, int action) {
        return action < reasons.size()
                && CONDITION_FAILED.equals(reasons.get(action).code());
    }

    private <T> T write(Supplier<T> request) {
        return answered(() -> {
            writes.await();
            // After the wait, which may have been long.
            run.ensureMayGoOn();
            return request.get();
        });
    }

    /** What came between, such as another segment's transaction, passes like throttling does. */
    private <T> T answered(Supplier<T> request) {
        return run.timing().patience().answered(request);
    }

    void spendReads(double units) {
        reads.spend(units);
        readUnits.add(units);
    }

    private void spendWrites(double units) {
        writes.spend(units);
        writeUnits.add(units);
    }

    Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                design.partitionKey(),
                part(item, design.partitionKey()),
                design.sortKey(),
                part(item, design.sortKey()));
    }

    private static AttributeValue part(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("the item has no key attribute " + attribute);
        }
        return value;
    }

    /** After a crash, and when somebody else writes at the same time, a function is given its own result. */
    static void requireRepeatable(ItemTask task, ItemWork.Become become, Design design) {
        if (task.of(become.target(), design) instanceof ItemWork.Become) {
            throw new IllegalArgumentException("the function makes yet another item of its own result; after a crash it"
                    + " is given that again, so let it leave alone what it has changed already");
        }
    }

    static double units(Map<String, AttributeValue> item) {
        return Math.ceil(Math.max(1, ItemSize.of(item)) / WRITE_UNIT);
    }
}
