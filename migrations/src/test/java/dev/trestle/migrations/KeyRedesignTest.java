package dev.trestle.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.migrations.backfill.BackfillFailedException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Items get other keys while an application writes them; MIGRATING.md tells the steps. */
class KeyRedesignTest {

    private final TestTable table = TestTable.open();

    @BeforeEach
    void createTable() {
        migrator().up(Extent.steps(1));
    }

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator() {
        return Migrator.of(table.client(), table.name(), Customer.SHOP, KeyRedesign.MIGRATIONS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNothingWhileAnApplicationWrites(long seed) throws Exception {
        Application application = new Application(seed);
        for (int i = 0; i < 300; i++) {
            table.put(Customer.number(i).item());
            application.visits.put("c" + i + "@example.com", 0);
        }
        try (Running writer = new Running(application::writeBoth)) {
            assertThat(migrator().up(Extent.to("003-verify-keys-by-email")).applied())
                    .containsExactly("002-copy-to-keys-by-email", "003-verify-keys-by-email");
            writer.stop();
        }
        try (Running writer = new Running(application::writeNew)) {
            assertThat(migrator().up().applied()).containsExactly("004-delete-keys-by-id");
            writer.stop();
        }

        Map<String, Integer> found = table.items().stream()
                .map(item -> Customer.SHOP.entity(Customer.ByEmail.class).fromItem(item))
                .collect(Collectors.toMap(Customer.ByEmail::email, Customer.ByEmail::visits));
        assertThat(found).isEqualTo(application.visits);
        assertThat(application.writes).isPositive();
    }

    @Test
    void isNotVerifiedWhereSomebodyWritesTheOldKeyAlone() {
        table.put(Customer.number(1).item());
        table.put(Customer.number(2).item());
        migrator().up(Extent.to("002-copy-to-keys-by-email"));
        table.put(Customer.number(1).visited(5).item());

        assertThatThrownBy(() -> migrator().up())
                .hasCauseInstanceOf(BackfillFailedException.class)
                .hasMessageContainingAll("1 items", "differs in visits");
        assertThat(table.items()).hasSize(4);
    }

    @Test
    void deletesNoItemThatHasNoCounterpart() {
        table.put(Customer.number(1).item());
        migrator().up(Extent.to("003-verify-keys-by-email"));
        table.put(Customer.number(2).item());

        assertThatThrownBy(() -> migrator().up()).hasMessageContaining("has no counterpart");
        assertThat(table.get(Customer.key("c2"))).isNotEmpty();
        assertThat(table.get(Customer.key("c1"))).isEmpty();
    }

    /** Writes as an application does in the two phases, and knows what it has written. */
    private final class Application {

        private final RandomGenerator random;
        private final Map<String, Integer> visits = new HashMap<>();
        private int next = 1000;
        private int writes;

        Application(long seed) {
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        void writeBoth() {
            int number = number();
            Customer customer = Customer.number(number);
            if (random.nextInt(5) == 0) {
                transact(delete(Customer.key(customer.id())), delete(Customer.ByEmail.key(customer.email())));
                visits.remove(customer.email());
            } else {
                Customer visited = new Customer(
                        customer.id(), customer.email(), random.nextInt(1, 1000), random.nextLong(2, 1_000_000));
                transact(put(visited.item()), put(Customer.ByEmail.of(visited).item()));
                visits.put(visited.email(), visited.visits());
            }
        }

        /** Deletes go to both until the last item under the old key is gone. */
        void writeNew() {
            Customer customer = Customer.number(number());
            if (random.nextInt(5) == 0) {
                transact(delete(Customer.key(customer.id())), delete(Customer.ByEmail.key(customer.email())));
                visits.remove(customer.email());
            } else {
                Customer.ByEmail visited =
                        new Customer.ByEmail(customer.email(), customer.id(), random.nextInt(1, 1000));
                table.put(visited.item());
                visits.put(visited.email(), visited.visits());
                writes++;
            }
        }

        private int number() {
            return random.nextInt(10) == 0 ? next++ : random.nextInt(300);
        }

        /** Tries again while the migration is at the same items. */
        private void transact(TransactWriteItem... actions) {
            while (true) {
                try {
                    table.client().transactWriteItems(transaction -> transaction.transactItems(actions));
                    writes++;
                    return;
                } catch (TransactionCanceledException e) {
                    assertThat(e.cancellationReasons())
                            .allMatch(reason -> reason.code().equals("None")
                                    || reason.code().equals("TransactionConflict"));
                }
            }
        }

        private TransactWriteItem put(Map<String, AttributeValue> item) {
            return TransactWriteItem.builder()
                    .put(Put.builder().tableName(table.name()).item(item).build())
                    .build();
        }

        private TransactWriteItem delete(Map<String, AttributeValue> key) {
            return TransactWriteItem.builder()
                    .delete(Delete.builder().tableName(table.name()).key(key).build())
                    .build();
        }
    }

    /** Does something again and again in another thread. */
    private static final class Running implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Future<?> work;

        Running(Runnable step) throws InterruptedException {
            CountDownLatch begun = new CountDownLatch(1);
            work = thread.submit(() -> {
                while (!stopped.get()) {
                    step.run();
                    begun.countDown();
                }
            });
            begun.await(1, TimeUnit.MINUTES);
        }

        void stop() throws Exception {
            stopped.set(true);
            work.get(1, TimeUnit.MINUTES);
        }

        @Override
        public void close() {
            stopped.set(true);
            thread.shutdownNow();
        }
    }
}
