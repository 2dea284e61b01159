package dev.trestle.migrations;

import dev.trestle.migrations.backfill.Backfill;
import dev.trestle.migrations.index.AddIndex;
import dev.trestle.migrations.index.DropIndex;
import dev.trestle.migrations.index.GlobalIndex;
import dev.trestle.migrations.item.ItemStep;
import dev.trestle.migrations.setting.SettingChanges;
import dev.trestle.migrations.step.OwnStep;
import dev.trestle.migrations.step.OwnWork;
import dev.trestle.migrations.step.Step;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.UniqueAttribute;
import dev.trestle.table.write.Update;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a migration is made of. Each method adds a step; the steps are carried out in their order once the migration has
 * described all of them, and the table remembers how many are done. After a crash or a failure, migrating goes on with the
 * step that was not done, unless the migration was changed meanwhile: then it begins again.
 *
 * <p>Writes of single items are done exactly once; steps that change the table itself look first; passes over the table go on
 * where they were. Each step makes sure that this process still holds the lease on the table's migrations, and stops it with
 * a {@link dev.trestle.migrations.lease.LeaseLostException} if not.
 *
 * <p>Good for the migration that it is given to, and no longer.
 */
public final class MigrationSteps {

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;
    private final Instant now;
    private final List<Supplier<Step>> steps = new ArrayList<>();

    MigrationSteps(DynamoDbClient client, String tableName, Design design, Instant now) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
        this.now = now;
    }

    List<Step> described() {
        return steps.stream().map(Supplier::get).toList();
    }

    /**
     * Adds a global secondary index and waits until it is ACTIVE. An index of that name with the same key and projection
     * is fine; another one fails the migration with an {@link dev.trestle.migrations.index.IndexConflictException}.
     */
    public void addIndex(GlobalIndex index) {
        add(new AddIndex(index));
    }

    /** Drops a global secondary index and waits until it is gone. That there is none is fine. */
    public void dropIndex(String name) {
        add(new DropIndex(name));
    }

    /** The settings of the table: capacity, time to live, stream, recovery, protection, tags, class. */
    public SettingChanges table() {
        return new SettingChanges(this::add);
    }

    /**
     * Stores a record of an entity of the design in place of whatever is under its key, without a look at its version.
     *
     * @throws dev.trestle.table.InvalidDesignException if the record is no entity of the design
     * @throws InvalidMigrationException if the entity has unique attributes, whose guards this does not move
     */
    public <E> void put(E entity) {
        // A record is final, so that its class is exactly the entity's.
        @SuppressWarnings("unchecked")
        EntityItems<E> items = design.entity((Class<E>) entity.getClass());
        refuseUnique(items.schema(), "put");
        Map<String, AttributeValue> item = items.nextItem(entity, now);
        add(ItemStep.put(described("put", items.schema(), item), tableName, item));
    }

    /**
     * Updates an item of an entity of the design, as in {@code m.update(Company.class, c -> c.add(COMPANY.seats, 1), "acme")}.
     * Is done once, so that adding to a number is fine. Fails the migration if there is no item.
     *
     * @param change what is to be changed, and on which condition
     * @param keyComponents the components of the primary key, those of the partition key first
     * @throws dev.trestle.table.InvalidDesignException if the record is no entity of the design
     * @throws dev.trestle.table.InvalidKeyException if these are not the components of its key
     * @throws InvalidMigrationException if it changes a unique attribute, whose guard this does not move
     */
    public <E> void update(Class<E> entity, UnaryOperator<Update<E>> change, Object... keyComponents) {
        EntityItems<E> items = design.entity(entity);
        BoundTable table = BoundTable.of(design, client, tableName).with(Clock.fixed(now, ZoneOffset.UTC));
        TransactWriteItem write =
                change.apply(Update.of(table, items.keyOf(keyComponents))).transactWriteItem();
        for (UniqueAttribute<E> unique : items.schema().uniques()) {
            if (changes(write, unique.attribute())) {
                throw guarded(items.schema(), "update");
            }
        }
        add(ItemStep.update(described("update", items.schema(), write.update().key()), write));
    }

    /**
     * Deletes an item of an entity of the design; that there is none is fine.
     *
     * @param keyComponents the components of the primary key, those of the partition key first
     * @throws dev.trestle.table.InvalidDesignException if the record is no entity of the design
     * @throws dev.trestle.table.InvalidKeyException if these are not the components of its key
     * @throws InvalidMigrationException if the entity has unique attributes, whose guards this does not release
     */
    public <E> void delete(Class<E> entity, Object... keyComponents) {
        EntityItems<E> items = design.entity(entity);
        refuseUnique(items.schema(), "delete");
        Map<String, AttributeValue> key = items.keyAttributes(items.keyOf(keyComponents));
        add(ItemStep.delete(described("delete", items.schema(), key), tableName, key));
    }

    /** Stores an item as it is in place of whatever is under its key. */
    public void putItem(Map<String, AttributeValue> item) {
        add(ItemStep.put("put the item " + design.describeKey(item), tableName, item));
    }

    /**
     * Updates an item by an expression, as in {@code m.updateItem(u -> u.key(key).updateExpression("ADD seats :one")...)}. Is
     * done once, so that adding to a number is fine. Makes the item if there is none, unless a condition says otherwise.
     */
    public void updateItem(Consumer<software.amazon.awssdk.services.dynamodb.model.Update.Builder> update) {
        TransactWriteItem write = TransactWriteItem.builder()
                .update(builder -> {
                    update.accept(builder);
                    builder.tableName(tableName);
                })
                .build();
        add(ItemStep.update(
                "update the item " + design.describeKey(write.update().key()), write));
    }

    /** Deletes the item with that key; that there is none is fine. */
    public void deleteItem(Map<String, AttributeValue> key) {
        add(ItemStep.delete("delete the item " + design.describeKey(key), tableName, key));
    }

    /**
     * Reads each item of an entity and stores it as the design has it now, such as with the keys of a new index. Attributes
     * that the record does not know stay; versions go up by one.
     */
    public <E> Backfill rewrite(Class<E> entity) {
        design.entity(entity);
        return add(Backfill.rewrite(entity, null));
    }

    /**
     * Changes each record of an entity by a function, and stores it.
     *
     * @param change what becomes of a record; leaves alone what it has changed already
     */
    public <E> Backfill rewrite(Class<E> entity, UnaryOperator<E> change) {
        design.entity(entity);
        return add(Backfill.rewrite(entity, change));
    }

    /**
     * Changes each item of the table by a function. It is not given the items of migrations, and what guards unique values.
     *
     * @param change what becomes of an item; leaves alone what it has changed already, and the key
     */
    public Backfill backfill(UnaryOperator<Map<String, AttributeValue>> change) {
        return add(Backfill.of(change));
    }

    /**
     * Gives each record of an entity a counterpart, unless there is one, for keys that are to change while applications write
     * both. Nothing is copied that was deleted meanwhile, and no counterpart is overwritten.
     */
    public <O, N> Backfill copy(Class<O> from, Class<N> to, Function<O, N> counterpart) {
        requireEntities(from, to);
        return add(Backfill.copy(from, to, counterpart));
    }

    /**
     * Makes sure that each record of an entity has its counterpart, which says the same but for versions and times; fails the
     * migration with those that have not. Changes nothing.
     */
    public <O, N> Backfill verify(Class<O> from, Class<N> to, Function<O, N> counterpart) {
        requireEntities(from, to);
        return add(Backfill.verify(from, to, counterpart));
    }

    /** Deletes each record of an entity that has its counterpart; fails the migration with those that have not. */
    public <O, N> Backfill deleteCopied(Class<O> from, Class<N> to, Function<O, N> counterpart) {
        requireEntities(from, to);
        return add(Backfill.deleteCopied(from, to, counterpart));
    }

    /**
     * Runs code of one's own.
     *
     * @param description what it does, in a few words
     * @param work does it; begun again from its start after a crash or a failure, so that it has to be idempotent
     */
    public void run(String description, OwnWork work) {
        add(new OwnStep(description, work));
    }

    /** Does nothing, on purpose: for a way back that has nothing to do. */
    public void nothing() {}

    /** When this migration began: one time for all that it writes. */
    public Instant now() {
        return now;
    }

    /** The table. */
    public String tableName() {
        return tableName;
    }

    private void add(Step step) {
        steps.add(() -> step);
    }

    /** How it goes may still be said after it was added. */
    private Backfill add(Backfill backfill) {
        steps.add(backfill::step);
        return backfill;
    }

    private void requireEntities(Class<?> from, Class<?> to) {
        design.entity(from);
        design.entity(to);
    }

    private String described(String verb, EntitySchema<?> schema, Map<String, AttributeValue> key) {
        return verb + " the " + schema.name() + " " + design.describeKey(key);
    }

    private static void refuseUnique(EntitySchema<?> schema, String verb) {
        if (!schema.uniques().isEmpty()) {
            throw guarded(schema, verb);
        }
    }

    private static InvalidMigrationException guarded(EntitySchema<?> schema, String verb) {
        return new InvalidMigrationException("a " + verb + " of a " + schema.name()
                + " in a migration would leave behind the guards of its unique attributes; do it in run(...), with the"
                + " table's own " + verb);
    }

    /** Whether an update expression names that attribute, by its placeholder. */
    private static boolean changes(TransactWriteItem write, String attribute) {
        return write.update().expressionAttributeNames().entrySet().stream()
                .filter(name -> name.getValue().equals(attribute))
                .anyMatch(name -> Pattern.compile(Pattern.quote(name.getKey()) + "\\b")
                        .matcher(write.update().updateExpression())
                        .find());
    }
}
