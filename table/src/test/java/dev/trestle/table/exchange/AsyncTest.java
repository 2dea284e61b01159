package dev.trestle.table.exchange;

import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.Page;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.User;
import dev.trestle.table.query.Get;
import dev.trestle.table.write.WriteOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class AsyncTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void entitiesAreWrittenAndRead() throws Exception {
        User joe = app.users().async().create(user("acme", "joe@acme.com")).get();

        assertThat(app.users().get("acme", "joe@acme.com")).contains(joe);
        assertThat(app.users()
                        .async()
                        .get(app.users().key("acme", "joe@acme.com"))
                        .get())
                .contains(joe);
        assertThat(app.users()
                        .update("acme", "joe@acme.com")
                        .add(USER.logins, 1)
                        .async()
                        .returnNew()
                        .get()
                        .logins())
                .isEqualTo(joe.logins() + 1);
        WriteOutcome<User> again =
                app.users().prepareCreate(joe).async().attempt().get();
        assertThat(again.isApplied()).isFalse();
        assertThat(app.users()
                        .prepareDelete("acme", "joe@acme.com")
                        .async()
                        .returnOld()
                        .get())
                .isPresent();
        assertThat(app.users().get("acme", "joe@acme.com")).isEmpty();
    }

    @Test
    void failuresAreThoseOfTheBlockingTwin() {
        app.companies().create(company("acme"));

        assertThatThrownBy(() -> app.companies().async().create(company("acme")).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ItemExistsException.class);
        assertThatThrownBy(() -> app.transaction()
                        .create(app.companies(), company("acme"))
                        .commitAsync()
                        .get())
                .cause()
                .isInstanceOf(TransactionFailedException.class);
    }

    @Test
    void queriesPagesAndBatches() throws Exception {
        List<Company> companies =
                IntStream.range(0, 130).mapToObj(i -> company("c" + i)).toList();
        assertThat(app.batchWrite()
                        .putAll(app.companies(), companies)
                        .runAsync()
                        .get()
                        .isComplete())
                .isTrue();
        for (int i = 0; i < 5; i++) {
            app.users().create(user("acme", i + "@acme.com"));
        }

        assertThat(app.users().inCompany("acme").async().list().get())
                .isEqualTo(app.users().inCompany("acme").list());
        Page<User> page =
                app.users().inCompany("acme").descending().async().page(2).get();
        assertThat(page.items()).extracting(User::email).containsExactly("4@acme.com", "3@acme.com");
        assertThat(app.users()
                        .inCompany("acme")
                        .descending()
                        .page(2, page.cursor().orElseThrow())
                        .items())
                .extracting(User::email)
                .containsExactly("2@acme.com", "1@acme.com");
        List<Company> scanned = Collections.synchronizedList(new ArrayList<>());
        assertThat(app.companies()
                        .scan()
                        .inParallel(4)
                        .forEachAsync(scanned::add)
                        .get())
                .isEqualTo(130);
        assertThat(scanned).hasSize(130);
        assertThat(app.batchGet()
                        .getAll(companies.stream()
                                .map(company -> app.companies().key(company.name()))
                                .toList())
                        .runAsync()
                        .get()
                        .all(app.companies().schema()))
                .hasSize(130);
        assertThat(app.users().inCompany("acme").deleteAllAsync().get().deleted())
                .isEqualTo(5);
    }

    @Test
    void aTableNeedsTheClientThatIsUsed() {
        AppTable blocking = AppTable.on(fresh.client());
        assertThatThrownBy(() -> blocking.companies().async().create(company("acme")))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("bind a DynamoDbAsyncClient too");
        BoundTable async = BoundTable.of(AppTable.DESIGN, fresh.app().table().asyncClient());
        assertThatThrownBy(() -> Get.of(async, app.companies().key("acme")).run())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("bound to an asynchronous client only");
    }

    @Test
    void thousandsOfAnswersThatAreThereAtOnceDoNotGrowTheStack() throws Exception {
        try (EmbeddedDynamoDb db =
                EmbeddedDynamoDb.builder().asyncExecutor(Runnable::run).build()) {
            db.client().createTable(AppTable.DESIGN.createTableRequest("app"));
            BoundTable table = BoundTable.of(AppTable.DESIGN, db.asyncClient()).with(db.client());
            assertThat(countDown(20_000).runAsync(table.asyncClient()).get()).isEqualTo("done");
        }
    }

    private static Exchange<String> countDown(int left) {
        QueryRequest request = QueryRequest.builder()
                .tableName("app")
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("none")))
                .build();
        return left == 0
                ? Exchange.done("done")
                : Exchange.ask(ApiCall.QUERY, request, (QueryResponse answer) -> countDown(left - 1));
    }
}
