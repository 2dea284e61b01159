package dev.trestle.table.write;

import dev.trestle.table.FailedAction;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.TrestleException;
import dev.trestle.table.UniqueValueTakenException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that happen together or not at all, with those of the guards of unique attributes. When an item has changed between
 * being read and being written, or a guard's owner is gone, everything is prepared anew.
 *
 * @param token by which DynamoDB knows the same transaction again; null for one of the SDK's
 * @param patient whether a conflict with another transaction is waited out rather than reported
 */
public record JointWrite(
        BoundTable table, List<Write<?>> writes, @Nullable String token, boolean patient) {

    private static final int MOST_ACTIONS = 100;
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /** Copies the writes. */
    public JointWrite {
        writes = List.copyOf(writes);
    }

    /**
     * What became of it.
     *
     * @param before the items of the writes as far as they were read before
     * @param failures what stood in the way; none if it happened
     * @param cancellation what DynamoDB said; null if it happened
     */
    public record Result(
            List<Map<String, AttributeValue>> before,
            List<Failure> failures,
            @Nullable TransactionCanceledException cancellation) {}

    /** An action that stood in the way, and the item that it met. */
    public record Failure(FailedAction action, Map<String, AttributeValue> stored) {}

    /** One action of the request, and the write that it is for. */
    private record Action(int number, Write<?> write, Part part, String attribute, TransactWriteItem item) {
        private enum Part {
            ITSELF,
            CLAIM,
            RELEASE,
            OWNER_IS_GONE
        }
    }

    /** A guard that was not to be had for a write. */
    private record Taken(BoundTable table, Map<String, AttributeValue> guard) {}

    /** A guard that changes hands. */
    private static final class Move {
        private @Nullable Integer from;
        private @Nullable Integer to;
        private String attribute = "";
    }

    /** Writes everything or nothing. */
    public Exchange<Result> run() {
        return prepareAndSend(0, Map.of());
    }

    /** The request, as far as it is known without reading anything. */
    public TransactWriteItemsRequest request() {
        List<PreparedWrite> known = new ArrayList<>();
        for (Write<?> write : writes) {
            Exchange<PreparedWrite> prepared = PreparedWrite.of(write);
            known.add(
                    prepared instanceof Exchange.Done<PreparedWrite> done
                            ? done.result()
                            : new PreparedWrite(write, Map.of(), List.of(), List.of()));
        }
        return request(actions(known, Map.of()));
    }

    private Exchange<Result> prepareAndSend(int tries, Map<String, Map<String, AttributeValue>> abandoned) {
        Exchange<List<PreparedWrite>> all = Exchange.done(List.of());
        for (Write<?> write : writes) {
            all = all.then(before -> PreparedWrite.of(write).map(prepared -> {
                List<PreparedWrite> more = new ArrayList<>(before);
                more.add(prepared);
                return more;
            }));
        }
        return all.then(prepared -> send(prepared, tries, abandoned));
    }

    /** Writes what was prepared, or prepares it anew. */
    Exchange<Result> send(List<PreparedWrite> prepared, int tries, Map<String, Map<String, AttributeValue>> abandoned) {
        List<Action> actions = actions(prepared, abandoned);
        if (actions.size() > MOST_ACTIONS) {
            throw new InvalidOperationException("the transaction has " + actions.size()
                    + " actions, with those on guards of unique attributes; DynamoDB takes 1 to " + MOST_ACTIONS
                    + ". Split it where the parts may happen alone");
        }
        return new Exchange.Ask<>(
                ApiCall.TRANSACT_WRITE_ITEMS,
                request(actions),
                table.hearing(
                        JointWrite::told,
                        response -> Exchange.done(new Result(
                                prepared.stream().map(PreparedWrite::before).toList(), List.of(), null))),
                failure -> {
                    if (failure instanceof TransactionCanceledException cancelled
                            && cancelled.hasCancellationReasons()) {
                        return cancelled(actions, cancelled, tries, abandoned);
                    }
                    throw failure;
                });
    }

    private static Call told(TransactWriteItemsResponse response) {
        return new Call(
                "TransactWriteItems",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                BoundTable.units(response.consumedCapacity()));
    }

    private static Call toldOfOwner(GetItemResponse response) {
        int found = response.hasItem() ? 1 : 0;
        return new Call(
                "GetItem",
                Optional.empty(),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }

    private TransactWriteItemsRequest request(List<Action> actions) {
        return TransactWriteItemsRequest.builder()
                .transactItems(actions.stream().map(Action::item).toList())
                .clientRequestToken(token)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    private List<Action> actions(List<PreparedWrite> prepared, Map<String, Map<String, AttributeValue>> abandoned) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            Write<?> write = prepared.get(i).write();
            actions.add(new Action(i + 1, write, Action.Part.ITSELF, "", write.transactWriteItem()));
        }
        moves(prepared).forEach((guard, move) -> {
            if (move.to != null) {
                actions.addAll(claim(guard, move, prepared, abandoned));
            } else if (move.from != null) {
                Write<?> write = prepared.get(move.from).write();
                actions.add(new Action(
                        move.from + 1,
                        write,
                        Action.Part.RELEASE,
                        "",
                        UniqueGuards.release(write.table(), guard, write.keyAttributes())));
            }
        });
        return actions;
    }

    private static Map<String, Move> moves(List<PreparedWrite> prepared) {
        Map<String, Move> moves = new LinkedHashMap<>();
        for (int i = 0; i < prepared.size(); i++) {
            for (String guard : prepared.get(i).releases()) {
                moves.computeIfAbsent(guard, released -> new Move()).from = i;
            }
            for (PreparedWrite.Claim claim : prepared.get(i).claims()) {
                Move move = moves.computeIfAbsent(claim.guard(), claimed -> new Move());
                if (move.to != null) {
                    throw new InvalidOperationException("actions " + (move.to + 1) + ", "
                            + prepared.get(move.to).write() + ", and " + (i + 1) + ", "
                            + prepared.get(i).write() + ", give two items the same " + claim.attribute()
                            + ", which is unique");
                }
                move.to = i;
                move.attribute = claim.attribute();
            }
        }
        return moves;
    }

    private static List<Action> claim(
            String guard, Move move, List<PreparedWrite> prepared, Map<String, Map<String, AttributeValue>> abandoned) {
        int to = move.to == null ? 0 : move.to;
        Write<?> write = prepared.get(to).write();
        List<Map<String, AttributeValue>> formerOwners = new ArrayList<>();
        if (move.from != null) {
            formerOwners.add(prepared.get(move.from).write().keyAttributes());
        }
        Map<String, AttributeValue> gone = abandoned.get(guard);
        List<Action> actions = new ArrayList<>();
        if (gone != null) {
            formerOwners.add(gone);
            actions.add(new Action(
                    to + 1,
                    write,
                    Action.Part.OWNER_IS_GONE,
                    move.attribute,
                    UniqueGuards.isGone(write.table(), gone)));
        }
        actions.add(new Action(
                to + 1,
                write,
                Action.Part.CLAIM,
                move.attribute,
                UniqueGuards.claim(write.table(), guard, write.keyAttributes(), formerOwners)));
        return actions;
    }

    private Exchange<Result> cancelled(
            List<Action> actions,
            TransactionCanceledException cancelled,
            int tries,
            Map<String, Map<String, AttributeValue>> abandoned) {
        List<Failure> failures = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        boolean again = false;
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int i = 0; i < Math.min(reasons.size(), actions.size()); i++) {
            CancellationReason reason = reasons.get(i);
            Action action = actions.get(i);
            if ("None".equals(reason.code())) {
                continue;
            }
            Map<String, AttributeValue> stored = reason.hasItem() ? reason.item() : Map.of();
            boolean refused = CONDITION.equals(reason.code());
            if (refused && action.part() == Action.Part.CLAIM) {
                taken.add(new Taken(action.write().table(), stored));
            }
            again |= refused
                    ? switch (action.part()) {
                        case ITSELF -> action.write().guard().isOutdatedBy(stored);
                        case CLAIM -> false;
                        case RELEASE, OWNER_IS_GONE -> true;
                    }
                    : patient && PASSING.contains(String.valueOf(reason.code()));
            failures.add(new Failure(failure(action, reason, stored), stored));
        }
        if (failures.isEmpty()) {
            throw cancelled;
        }
        Result result = new Result(List.of(), failures, cancelled);
        if (!table.retries().allowAfter(tries)) {
            return Exchange.done(result);
        }
        if (again) {
            return new Exchange.Pause<>(table.retries().pauseAfter(tries), () -> prepareAndSend(tries + 1, abandoned));
        }
        return taken.size() < failures.size() ? Exchange.done(result) : takeOver(taken, result, tries, 0, abandoned);
    }

    /** Nothing but owners of unique values stands in the way: they may be gone, as items are whose time to live is over. */
    private Exchange<Result> takeOver(
            List<Taken> taken, Result result, int tries, int next, Map<String, Map<String, AttributeValue>> abandoned) {
        if (next == taken.size()) {
            return prepareAndSend(tries + 1, abandoned);
        }
        BoundTable holder = taken.get(next).table();
        Map<String, AttributeValue> guard = taken.get(next).guard();
        Map<String, AttributeValue> owner = UniqueGuards.owner(holder, guard);
        GetItemRequest request = GetItemRequest.builder()
                .tableName(holder.name())
                .key(owner)
                .consistentRead(true)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
        return table.ask(ApiCall.GET_ITEM, request, JointWrite::toldOfOwner, response -> {
            AttributeValue partition = guard.get(holder.design().partitionKey());
            if (response.hasItem() || partition == null) {
                return Exchange.done(result);
            }
            Map<String, Map<String, AttributeValue>> more = new HashMap<>(abandoned);
            more.put(partition.s(), owner);
            return takeOver(taken, result, tries, next + 1, more);
        });
    }

    private static FailedAction failure(Action action, CancellationReason reason, Map<String, AttributeValue> stored) {
        Write<?> write = action.write();
        String entity = write.key().schema().name();
        String key = write.key().describe();
        Optional<TrestleException> refusal = !CONDITION.equals(reason.code())
                ? Optional.empty()
                : Optional.of(
                        action.part() == Action.Part.CLAIM
                                ? new UniqueValueTakenException(
                                        entity,
                                        key,
                                        action.attribute(),
                                        write.table().design().describeKey(UniqueGuards.owner(write.table(), stored)),
                                        null)
                                : write.refusal(stored, null));
        String explanation = refusal.map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(reason.message()))
                .orElse("DynamoDB says no more");
        return new FailedAction(action.number(), write.action(), entity, key, reason.code(), explanation, refusal);
    }
}
