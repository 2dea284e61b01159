package dev.trestle.table.write;

import dev.trestle.table.ItemTooLargeException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.call.Rejection;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.ItemSize;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * A write that can be run by itself. Where it changes unique attributes it is run as a transaction, together with the writes
 * of their guards.
 *
 * @param <E> the entity
 */
public abstract sealed class ItemWrite<E> extends Write<E> permits Create, Put, Update, Delete {

    ItemWrite(BoundTable table, EntityKey<E> key, Guard<E> guard) {
        super(table, key, guard);
    }

    /**
     * Writes, and gives what became of that as a value: a condition that does not hold, an item that exists, is missing or
     * has another version, and a unique value that is taken are no exceptions then.
     */
    public final WriteOutcome<E> attempt() {
        return table().run(operation(), attempted());
    }

    /** The write with its outcome as a value. */
    final Exchange<WriteOutcome<E>> attempted() {
        return outcome(ReturnValue.ALL_OLD)
                .then(outcome -> outcome instanceof WriteOutcome.Rejected<E> rejected
                        ? new Exchange.Note<>(new Rejection(rejected.reason().code()), () -> Exchange.done(outcome))
                        : Exchange.done(outcome));
    }

    /** What is done when it is run. */
    final Operation operation() {
        return Operation.of(kind(), table(), key().schema().name());
    }

    abstract OperationKind kind();

    @Override
    public final String action() {
        return kind().word();
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public abstract Plan plan();

    /** The same write on another condition. */
    abstract ItemWrite<E> with(Guard<E> newGuard);

    /** The write by itself, without guards of unique attributes. */
    abstract Exchange<WriteOutcome<E>> alone(ReturnValue returned);

    /** Whether the values of unique attributes may be others afterwards. */
    abstract boolean changesUniques();

    /** Whether values that stay as they are are claimed too. */
    boolean claimsAll() {
        return false;
    }

    /**
     * The guards of the values of unique attributes after the write.
     *
     * @param before those before it
     */
    abstract Map<UniqueAttribute<E>, String> guardsAfter(Map<UniqueAttribute<E>, String> before);

    /**
     * The write with the guards that it changes.
     *
     * @param returned what {@link WriteOutcome.Applied#old} is to hold: nothing, the item before or the item after
     */
    final Exchange<WriteOutcome<E>> outcome(ReturnValue returned) {
        return changesUniques() ? new GuardedWrite<>(this).outcome(returned) : alone(returned);
    }

    final EntityItems<E> items() {
        return table().items(key().schema());
    }

    final StoredItem<E> stored(Map<String, AttributeValue> attributes) {
        return new StoredItem<>(items(), attributes);
    }

    final int indexes() {
        return key().schema().indexes().size();
    }

    final void refuseTooLarge(Map<String, AttributeValue> item) {
        long bytes = ItemSize.of(item);
        if (bytes > ItemSize.LARGEST_ITEM) {
            throw new ItemTooLargeException(key().schema().name(), key().describe(), bytes, ItemSize.LARGEST_ITEM);
        }
    }

    /** The exchange of one request. */
    final <Q, A> Exchange<WriteOutcome<E>> ask(
            ApiCall<Q, A> call,
            Q request,
            Function<A, Map<String, AttributeValue>> attributes,
            Function<A, @Nullable ConsumedCapacity> capacity) {
        return new Exchange.Ask<>(
                call,
                request,
                table().hearing(
                                answer -> new Call(
                                        call.name(),
                                        Optional.of(key().schema().name()),
                                        Optional.empty(),
                                        attributes.apply(answer).isEmpty() ? 0 : 1,
                                        0,
                                        BoundTable.units(capacity.apply(answer))),
                                answer -> Exchange.done(new WriteOutcome.Applied<>(stored(attributes.apply(answer))))),
                this::rejected);
    }

    private Exchange<WriteOutcome<E>> rejected(SdkException failure) {
        if (failure instanceof ConditionalCheckFailedException refused) {
            Map<String, AttributeValue> item = refused.hasItem() ? refused.item() : Map.of();
            return Exchange.done(new WriteOutcome.Rejected<>(refusal(item, refused), stored(item)));
        }
        throw failure;
    }
}
