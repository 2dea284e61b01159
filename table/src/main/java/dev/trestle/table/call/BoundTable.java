package dev.trestle.table.call;

import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** A design bound to a client and a table name. Immutable and safe for use by many threads. */
public final class BoundTable {

    private final Design design;
    private final DynamoDbClient client;
    private final String name;
    private final Clock clock;
    private final @Nullable CallListener listener;

    private BoundTable(
            Design design, DynamoDbClient client, String name, Clock clock, @Nullable CallListener listener) {
        this.design = design;
        this.client = client;
        this.name = name;
        this.clock = clock;
        this.listener = listener;
    }

    /** The table with the name of the design. */
    public static BoundTable of(Design design, DynamoDbClient client) {
        return of(design, client, design.tableName());
    }

    /** The table with another name than that of the design. */
    public static BoundTable of(Design design, DynamoDbClient client, String name) {
        return new BoundTable(design, client, name, Clock.systemUTC(), null);
    }

    /** The same table with another clock. */
    public BoundTable with(Clock newClock) {
        return new BoundTable(design, client, name, newClock, listener);
    }

    /** The same table with a listener in place of the one it had. */
    public BoundTable with(CallListener newListener) {
        return new BoundTable(design, client, name, clock, newListener);
    }

    /** The design. */
    public Design design() {
        return design;
    }

    /** The client; it belongs to whoever made it, who also closes it. */
    public DynamoDbClient client() {
        return client;
    }

    /** The table's name. */
    public String name() {
        return name;
    }

    /** The time by the table's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The items of an entity in this table's design. */
    public <E> EntityItems<E> items(EntitySchema<E> schema) {
        return design.entity(schema.type());
    }

    /** Whether requests are to ask for the consumed capacity: null, that is not, unless somebody listens. */
    public @Nullable ReturnConsumedCapacity returnConsumedCapacity() {
        return listener == null ? null : ReturnConsumedCapacity.TOTAL;
    }

    /** Tells the listener, if there is one. */
    public void answered(Call call) {
        if (listener != null) {
            listener.answered(call);
        }
    }

    /** The capacity units of a response that may not tell them. */
    public static double units(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
    }

    /** The capacity units of a response about several tables. */
    public static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(BoundTable::units).sum();
    }
}
