package dev.trestle.table.entity;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.scan.Scan;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.statement.Statement;
import dev.trestle.table.write.Create;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Put;
import dev.trestle.table.write.Update;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can be done with the items of one entity; the annotation processor adds the methods that take the key's own
 * components. Immutable and safe for use by many threads.
 *
 * <p>The methods named {@code prepare...} give the operation as an object, to add a condition, to look at its request, or
 * to make it part of a transaction; the others do it at once.
 *
 * @param <E> the entity
 */
public abstract class EntityTable<E> {

    private final BoundTable table;
    private final EntitySchema<E> schema;

    protected EntityTable(BoundTable table, EntitySchema<E> schema) {
        this.table = table;
        this.schema = schema;
    }

    /** The table that the items are in. */
    public final BoundTable table() {
        return table;
    }

    /** What the entity is. */
    public final EntitySchema<E> schema() {
        return schema;
    }

    /**
     * Stores a record where there is no item yet and gives it back as stored: version 1, created and modified now.
     *
     * @throws dev.trestle.table.ItemExistsException if there is an item under its key
     * @throws dev.trestle.table.InvalidKeyException if a component cannot be part of a key
     * @throws dev.trestle.table.InvalidValueException if a component cannot be stored
     */
    public final E create(E entity) {
        return prepareCreate(entity).run();
    }

    /** The operation of {@link #create}. */
    public final Create<E> prepareCreate(E entity) {
        return Create.of(table, schema, entity);
    }

    /**
     * Stores a record in place of whatever is under its key and gives it back as stored.
     *
     * @throws dev.trestle.table.VersionConflictException if the entity has a version and another write came in between
     * @throws dev.trestle.table.InvalidKeyException if a component cannot be part of a key
     * @throws dev.trestle.table.InvalidValueException if a component cannot be stored
     */
    public final E put(E entity) {
        return preparePut(entity).run();
    }

    /** The operation of {@link #put}. */
    public final Put<E> preparePut(E entity) {
        return Put.of(table, schema, entity);
    }

    /**
     * Reads an item; empty if there is none.
     *
     * @throws dev.trestle.table.UnreadableItemException if the item does not have the entity's shape
     */
    public final Optional<E> get(EntityKey<E> key) {
        return prepareGet(key).run();
    }

    /** The operation of {@link #get}. */
    public final Get<E> prepareGet(EntityKey<E> key) {
        return Get.of(table, key);
    }

    /** Begins an update of an item that exists. */
    public final Update<E> update(EntityKey<E> key) {
        return Update.of(table, key);
    }

    /** Deletes an item; that there is none is no error. */
    public final void delete(EntityKey<E> key) {
        prepareDelete(key).run();
    }

    /** The operation of {@link #delete(EntityKey)}. */
    public final Delete<E> prepareDelete(EntityKey<E> key) {
        return Delete.of(table, key);
    }

    /**
     * Deletes the item of a record.
     *
     * @throws dev.trestle.table.VersionConflictException if the entity has a version and another write came in between
     */
    public final void delete(E entity) {
        prepareDelete(entity).run();
    }

    /** The operation of {@link #delete(Object)}. */
    public final Delete<E> prepareDelete(E entity) {
        return Delete.of(table, schema, entity);
    }

    /** All items of the entity, wherever they are; DynamoDB reads the whole table for it. */
    public final Scan<E> scan() {
        return Scan.of(table, schema);
    }

    /**
     * A statement of PartiQL that finds items of the entity.
     *
     * @param text with a question mark for each parameter
     * @param parameters texts, numbers, booleans, byte arrays, and lists, maps and sets of them
     */
    public final Statement<E> statement(String text, Object... parameters) {
        return Statement.of(table, schema, text, Arrays.asList(parameters));
    }

    /** Records as the items that are stored, and items as records: for what only the SDK's client does. */
    public final EntityItems<E> items() {
        return table.items(schema);
    }

    /** The same operations without holding a thread. */
    public final AsyncEntityTable<E> async() {
        return new AsyncEntityTable<>(this);
    }

    /** The key of the item with these components. */
    protected final EntityKey<E> keyOf(Object... components) {
        return schema.key(components);
    }

    /** A query of an access pattern, with the components of the partition key. */
    protected final QuerySpec<E> query(String accessPattern, Object... partitionComponents) {
        return QuerySpec.of(table, schema, accessPattern, Arrays.asList(partitionComponents));
    }
}
