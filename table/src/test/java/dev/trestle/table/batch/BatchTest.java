package dev.trestle.table.batch;

import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.simulation.Simulation;
import dev.trestle.table.BatchIncompleteException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.User;
import dev.trestle.table.schema.EntityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class BatchTest {

    private static List<Company> companies(int count) {
        return IntStream.range(0, count).mapToObj(i -> company("company" + i)).toList();
    }

    private static List<EntityKey<Company>> keys(AppTable app, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> app.companies().key("company" + i))
                .toList();
    }

    @Test
    void writesAndReadsAnyNumberOfSeveralEntities() {
        try (FreshTable fresh = new FreshTable()) {
            AppTable app = fresh.app();
            BatchWrite.Result result = app.batchWrite()
                    .putAll(app.companies(), companies(60))
                    .put(app.users(), user("acme", "joe@acme.com"))
                    .delete(app.companies().key("never"))
                    .run();

            assertThat(result.isComplete()).isTrue();
            assertThat(result.written()).isEqualTo(62);
            assertThat(fresh.calls())
                    .extracting("operation")
                    .containsExactly("BatchWriteItem", "BatchWriteItem", "BatchWriteItem");

            EntityKey<User> joe = app.users().key("acme", "joe@acme.com");
            EntityKey<Company> missing = app.companies().key("missing");
            fresh.calls().clear();
            FoundItems found = app.batchGet()
                    .getAll(keys(app, 60))
                    .getAll(keys(app, 60))
                    .get(joe)
                    .get(missing)
                    .getAll(IntStream.range(0, 100)
                            .mapToObj(i -> app.companies().key("none" + i))
                            .toList())
                    .consistentRead()
                    .run();

            assertThat(fresh.calls()).hasSize(2);
            assertThat(found.all(app.companies().schema()))
                    .extracting(Company::name)
                    .containsExactlyElementsOf(
                            companies(60).stream().map(Company::name).toList());
            assertThat(found.get(joe)).isPresent();
            assertThat(found.get(missing)).isEmpty();
            assertThat(found.missing()).hasSize(101).contains(missing);
            assertThat(found.unprocessed()).isEmpty();
        }
    }

    @Test
    void asksAgainForWhatDynamoDbLeavesUndone() {
        try (FreshTable fresh =
                new FreshTable(Simulation.NONE.withUnprocessed(0.4).withSeed(7))) {
            AppTable app = fresh.app();

            assertThat(app.batchWrite()
                            .putAll(app.companies(), companies(100))
                            .run()
                            .isComplete())
                    .isTrue();
            FoundItems found = app.batchGet().getAll(keys(app, 100)).run();

            assertThat(fresh.calls().size()).isGreaterThan(5);
            assertThat(found.unprocessed()).isEmpty();
            assertThat(found.missing()).isEmpty();
            assertThat(found.all(app.companies().schema())).hasSize(100);
        }
    }

    @Test
    void waitsOutThrottledRequests() {
        try (FreshTable fresh =
                new FreshTable(Simulation.NONE.withThrottled(0.5).withSeed(3))) {
            AppTable app = fresh.app();

            BatchWrite.Result result =
                    app.batchWrite().putAll(app.companies(), companies(100)).run();

            assertThat(result.isComplete()).isTrue();
            assertThat(app.batchGet()
                            .getAll(keys(app, 100))
                            .run()
                            .all(app.companies().schema()))
                    .hasSize(100);
        }
    }

    @Test
    void returnsWhatIsLeftWhenRetriesAreUsedUp() {
        try (FreshTable fresh =
                new FreshTable(Simulation.NONE.withUnprocessed(0.4).withSeed(7))) {
            AppTable app = fresh.app();
            BatchWrite write = BatchWrite.of(app.table().with(Retries.NONE)).putAll(app.companies(), companies(25));

            BatchWrite.Result first = write.run();

            assertThat(first.isComplete()).isFalse();
            assertThat(first.written() + first.left().keys().size()).isEqualTo(25);
            BatchWrite.Result rest = BatchWrite.of(app.table())
                    .putAll(app.companies(), List.of())
                    .put(app.companies(), company("more"))
                    .run();
            assertThat(rest.isComplete()).isTrue();
            FoundItems found = BatchGet.of(app.table().with(Retries.NONE))
                    .getAll(keys(app, 25))
                    .run();
            assertThat(found.unprocessed()).isNotEmpty();
            assertThat(found.missing())
                    .allSatisfy(key -> assertThat(first.left().keys()).contains(key));
        }
    }

    @Test
    void whatIsLeftCanBeRunAgain() {
        try (FreshTable fresh =
                new FreshTable(Simulation.NONE.withUnprocessed(0.4).withSeed(7))) {
            AppTable app = fresh.app();
            BatchWrite left = BatchWrite.of(app.table().with(Retries.NONE)).putAll(app.companies(), companies(25));
            int runs = 0;
            while (!left.keys().isEmpty()) {
                left = left.run().left();
                runs++;
            }
            assertThat(runs).isGreaterThan(1);
            assertThat(app.companies().scan().list()).hasSize(25);
        }
    }

    /** Answers so many batches, and then there is no table. */
    private static final class Failing implements DynamoDbClient {

        private final DynamoDbClient client;
        private int answers;

        private Failing(DynamoDbClient client, int answers) {
            this.client = client;
            this.answers = answers;
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            if (answers-- == 0) {
                throw ResourceNotFoundException.builder().message("gone").build();
            }
            return client.batchWriteItem(request);
        }

        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public void close() {}
    }

    @Test
    void aFailureInTheMidstTellsWhatIsLeft() {
        try (FreshTable fresh = new FreshTable()) {
            AppTable app = AppTable.on(new Failing(fresh.client(), 1));
            assertThatThrownBy(() -> app.batchWrite()
                            .putAll(app.companies(), companies(60))
                            .run())
                    .isInstanceOfSatisfying(BatchIncompleteException.class, failure -> {
                        assertThat(failure.done()).isEqualTo(25);
                        assertThat(new ArrayList<Object>(failure.leftKeys()))
                                .hasSize(35)
                                .doesNotContain(keys(app, 1).get(0));
                    })
                    .hasMessageContaining("Company[name=company25]");
            AppTable never = AppTable.on(new Failing(fresh.client(), 0));
            assertThatThrownBy(() -> never.batchWrite()
                            .put(never.companies(), company("acme"))
                            .run())
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void refusesNothingAtAllAndOneItemTwice() {
        try (FreshTable fresh = new FreshTable()) {
            AppTable app = fresh.app();
            assertThatThrownBy(() -> app.batchGet().run()).isInstanceOf(InvalidOperationException.class);
            assertThatThrownBy(() -> app.batchWrite().run()).isInstanceOf(InvalidOperationException.class);
            assertThatThrownBy(() -> app.batchWrite()
                            .put(app.companies(), company("acme"))
                            .delete(app.companies().key("acme"))
                            .run())
                    .isInstanceOf(InvalidOperationException.class)
                    .hasMessageContaining("writes Company[name=acme] twice");
            assertThat(fresh.calls()).isEmpty();
        }
    }
}
