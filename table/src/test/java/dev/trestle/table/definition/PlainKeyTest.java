package dev.trestle.table.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.Page;
import dev.trestle.table.UniqueValueTakenException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.transaction.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables whose keys are attributes as they are, of any type, with and without a sort key. */
class PlainKeyTest {

    private record Customer(String id, String email, int visits) {}

    private record Reading(long sensor, int minute, double value) {}

    private static final class Chunk {

        private final byte[] digest;
        private final int part;
        private final String text;

        private Chunk(byte[] digest, int part, String text) {
            this.digest = digest;
            this.part = part;
            this.text = text;
        }

        private byte[] digest() {
            return digest;
        }

        private int part() {
            return part;
        }

        private String text() {
            return text;
        }
    }

    private static final class CustomerEntity extends EntityDefinition<Customer> {

        private final StringPath<Customer, Access.Fixed> id = text("id", Customer::id, FIXED);
        private final StringPath<Customer, Access.Settable> email = text("email", Customer::email, SETTABLE);
        private final NumberPath<Customer, Integer, Access.Writable> visits =
                number("visits", AttributeCodec.INT, Customer::visits, WRITABLE);
        private final DefinedPattern<Customer> byId = primaryKey("byId", id);

        private CustomerEntity() {
            super("Customer", Customer.class);
            unique(email);
        }

        @Override
        protected Customer restore(StoredValues<Customer> from) {
            return new Customer(from.get(id), from.get(email), from.get(visits));
        }
    }

    private static final class ReadingEntity extends EntityDefinition<Reading> {

        private final NumberPath<Reading, Long, Access.Fixed> sensor =
                number("sensor", AttributeCodec.LONG, Reading::sensor, FIXED);
        private final NumberPath<Reading, Integer, Access.Fixed> minute =
                number("minute", AttributeCodec.INT, Reading::minute, FIXED);
        private final NumberPath<Reading, Double, Access.Writable> value =
                number("value", AttributeCodec.DOUBLE, Reading::value, WRITABLE);
        private final DefinedPattern<Reading> ofSensor = primaryKey("ofSensor", sensor, minute);

        private ReadingEntity() {
            super("Reading", Reading.class);
        }

        @Override
        protected Reading restore(StoredValues<Reading> from) {
            return new Reading(from.get(sensor), from.get(minute), from.get(value));
        }
    }

    private static final class ChunkEntity extends EntityDefinition<Chunk> {

        private final NumberPath<Chunk, Integer, Access.Fixed> part =
                number("part", AttributeCodec.INT, Chunk::part, FIXED);
        private final Path<Chunk, byte[], Access.Fixed> digest = bytes("digest", Chunk::digest, FIXED);
        private final StringPath<Chunk, Access.Writable> text = text("text", Chunk::text, WRITABLE);
        private final DefinedPattern<Chunk> ofDigest = primaryKey("ofDigest", digest, part);

        private ChunkEntity() {
            super("Chunk", Chunk.class);
        }

        @Override
        protected Chunk restore(StoredValues<Chunk> from) {
            return new Chunk(from.get(digest), from.get(part), from.get(text));
        }
    }

    private static final CustomerEntity CUSTOMER = new CustomerEntity();
    private static final ReadingEntity READING = new ReadingEntity();
    private static final ChunkEntity CHUNK = new ChunkEntity();

    private final FreshTable fresh = new FreshTable();

    private BoundTable table(Design design) {
        fresh.create(design);
        return fresh.bound(design);
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void aTableWithoutSortKeyHasOneItemForEachPartitionKey() {
        BoundTable shop =
                table(Design.of("customers", "id", "").entity(CUSTOMER.schema()).build());
        DefinedTable<Customer> customers = CUSTOMER.in(shop);

        customers.create(new Customer("a b", "joe@acme.com", 0));
        customers.put(new Customer("c", "kim@acme.com", 0));
        customers.update(CUSTOMER.keyOf("a b")).add(CUSTOMER.visits, 2).run();

        assertThat(customers.get(CUSTOMER.keyOf("a b"))).contains(new Customer("a b", "joe@acme.com", 2));
        assertThat(customers.query(CUSTOMER.byId, "c").list()).containsExactly(new Customer("c", "kim@acme.com", 0));
        assertThat(customers.scan().list()).hasSize(2);
        assertThatThrownBy(() -> customers.create(new Customer("d", "joe@acme.com", 0)))
                .isInstanceOf(UniqueValueTakenException.class);
        Transaction.on(shop)
                .update(customers.update(CUSTOMER.keyOf("c")).set(CUSTOMER.email, "kim@acme.org"))
                .delete(CUSTOMER.keyOf("a b"))
                .commit();
        customers.create(new Customer("d", "joe@acme.com", 0));
        assertThat(fresh.client()
                        .getItem(get -> get.tableName("customers").key(Map.of("id", AttributeValue.fromS("d"))))
                        .item())
                .containsOnlyKeys("id", "entity", "email", "visits");
    }

    @Test
    void refusesTheKeysOfItsOwnItems() {
        BoundTable shop =
                table(Design.of("customers", "id", "").entity(CUSTOMER.schema()).build());

        for (String id : List.of("#MIGRATIONS", "#UNIQUE#Customer#email#x")) {
            assertThatThrownBy(() -> CUSTOMER.in(shop).create(new Customer(id, "joe@acme.com", 0)))
                    .isInstanceOf(InvalidKeyException.class)
                    .hasMessageContaining("is one of those under which Trestle keeps items of its own");
        }
    }

    @Test
    void numbersAreKeysInTheirOwnOrder() {
        Design design = Design.of("readings", "sensor", "minute")
                .entity(READING.schema())
                .build();
        BoundTable table = table(design);
        DefinedTable<Reading> readings = READING.in(table);
        BatchWrite batch = BatchWrite.of(table);
        for (int minute = -10; minute < 40; minute++) {
            batch = batch.put(readings, new Reading(7, minute, minute / 2.0));
        }
        batch.run();

        assertThat(design.typedKeyAttributes()).allMatch(attribute -> attribute.type() == ScalarAttributeType.N);
        assertThat(readings.query(READING.ofSensor, 7L)
                        .greaterThan(READING.minute, -2)
                        .lessThan(READING.minute, 2)
                        .list())
                .extracting(Reading::minute)
                .containsExactly(-1, 0, 1);
        assertThat(readings.query(READING.ofSensor, 7L)
                        .atLeast(READING.minute, 9)
                        .first())
                .map(Reading::minute)
                .contains(9);
        DefinedQuery<Reading> newest = readings.query(READING.ofSensor, 7L).descending();
        Page<Reading> first = newest.page(3);
        assertThat(newest.page(3, first.cursor().orElseThrow()).items())
                .extracting(Reading::minute)
                .containsExactly(36, 35, 34);
        List<EntityKey<Reading>> keys = IntStream.range(0, 3)
                .mapToObj(minute -> READING.keyOf(7L, minute))
                .toList();
        assertThat(BatchGet.of(table).get(keys.get(0)).get(keys.get(2)).run().get(keys.get(2)))
                .isEqualTo(Optional.of(new Reading(7, 2, 1)));
        assertThat(readings.query(READING.ofSensor, 7L).deleteAll().deleted()).isEqualTo(50);
    }

    @Test
    void bytesAreKeys() {
        BoundTable table = table(
                Design.of("chunks", "digest", "part").entity(CHUNK.schema()).build());
        DefinedTable<Chunk> chunks = CHUNK.in(table);
        byte[] digest = {1, (byte) 0x80, -1};
        chunks.create(new Chunk(digest, 1, "one"));
        chunks.create(new Chunk(digest, 2, "two"));

        assertThat(chunks.get(CHUNK.keyOf(digest, 2))).map(Chunk::text).contains("two");
        assertThat(chunks.query(CHUNK.ofDigest, (Object) digest)
                        .is(CHUNK.part, 1)
                        .list())
                .extracting(Chunk::text)
                .containsExactly("one");
    }
}
