package dev.trestle.table.transaction;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.FailedAction;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Plan;
import dev.trestle.table.handwritten.User;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @BeforeEach
    void fill() {
        app.companies().create(company("acme"));
        app.companies().create(new Company("pro", Plan.PRO, 1, Instant.EPOCH));
        fresh.calls().clear();
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void allActionsHappen() {
        app.users().create(user("acme", "old@acme.com"));
        app.transaction()
                .create(app.users(), user("acme", "jane@acme.com"))
                .put(app.users(), user("acme", "put@acme.com"))
                .update(app.companies().update("acme").add(COMPANY.seats, 1).when(COMPANY.seats.lt(50)))
                .delete(app.users().key("acme", "old@acme.com"))
                .check(app.companies().key("pro"), COMPANY.plan.eq(Plan.PRO))
                .commit();

        assertThat(app.users().inCompany("acme").list())
                .extracting(User::email)
                .containsExactly("jane@acme.com", "put@acme.com");
        assertThat(app.users().get("acme", "jane@acme.com").orElseThrow().version())
                .isEqualTo(1);
        assertThat(app.companies().get("acme").orElseThrow().seats()).isEqualTo(11);
        assertThat(fresh.calls().get(1).operation()).isEqualTo("TransactWriteItems");
        assertThat(fresh.calls().get(1).capacityUnits()).isPositive();
    }

    @Test
    void nothingHappensAndEachFailureIsNamed() {
        app.users().create(user("acme", "jane@acme.com"));

        assertThatThrownBy(() -> app.transaction()
                        .create(app.users(), user("acme", "jane@acme.com"))
                        .update(app.companies().update("acme").add(COMPANY.seats, 1))
                        .update(app.users().update("acme", "nobody@acme.com").set(USER.name, "X"))
                        .check(app.companies().key("pro"), COMPANY.plan.eq(Plan.FREE))
                        .commit())
                .isInstanceOfSatisfying(TransactionFailedException.class, failure -> {
                    assertThat(failure.failures())
                            .extracting(FailedAction::number)
                            .containsExactly(1, 3, 4);
                    assertThat(failure.failures())
                            .extracting(FailedAction::reason)
                            .containsOnly("ConditionalCheckFailed");
                    assertThat(failure.failures())
                            .extracting(action -> action.refusal().orElseThrow().code())
                            .containsExactly("TRESTLE-T010", "TRESTLE-T011", "TRESTLE-T012");
                })
                .hasMessageContaining("none of the 4 actions of the transaction happened")
                .hasMessageContaining(
                        "action 1, create User[company=acme, email=jane@acme.com], failed with"
                                + " ConditionalCheckFailed: TRESTLE-T010: User[company=acme, email=jane@acme.com] exists already")
                .hasMessageContaining("action 4, check Company[name=pro]");
        assertThat(app.companies().get("acme").orElseThrow().seats()).isEqualTo(10);
    }

    /** Answers every transaction with the same cancellation. */
    private record Cancelling(TransactionCanceledException cancellation) implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            throw cancellation;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    @Test
    void reasonsThatAreNoConditionsAreNamedToo() {
        DynamoDbClient busy = new Cancelling(TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder()
                                .code("TransactionConflict")
                                .message("ongoing")
                                .build())
                .build());

        AppTable onBusy = AppTable.on(busy);
        assertThatThrownBy(() -> onBusy.transaction()
                        .create(onBusy.users(), user("acme", "jane@acme.com"))
                        .delete(onBusy.companies().key("acme"))
                        .commit())
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        failure -> assertThat(failure.failures())
                                .containsExactly(new FailedAction(
                                        2,
                                        "delete",
                                        "Company",
                                        "name=acme",
                                        "TransactionConflict",
                                        "ongoing",
                                        Optional.empty())));
    }

    @Test
    void aCancellationWithoutReasonsPassesThrough() {
        TransactionCanceledException bare =
                TransactionCanceledException.builder().build();

        assertThatThrownBy(() -> AppTable.on(new Cancelling(bare))
                        .transaction()
                        .delete(app.companies().key("acme"))
                        .commit())
                .isSameAs(bare);
    }

    @Test
    void refusesTwoActionsAboutOneItem() {
        assertThatThrownBy(() -> app.transaction()
                        .update(app.companies().update("acme").add(COMPANY.seats, 1))
                        .check(app.companies().key("acme"), COMPANY.plan.eq(Plan.PRO))
                        .commit())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("actions 1, update Company[name=acme], and 2, check Company[name=acme]");
        assertThat(fresh.calls()).isEmpty();
    }

    @Test
    void refusesAnActionOnATableOfAnotherClient() {
        try (FreshTable elsewhere = new FreshTable()) {
            assertThatThrownBy(() -> app.transaction()
                            .delete(app.companies().key("acme"))
                            .create(elsewhere.app().companies(), company("new"))
                            .commit())
                    .isInstanceOf(InvalidOperationException.class)
                    .hasMessageContaining("action 2, create Company[name=new], is about a table with another client");
        }
        assertThat(app.companies().get("new")).isEmpty();
        assertThat(app.companies().get("acme")).isPresent();
    }

    @Test
    void refusesTooFewAndTooManyActions() {
        assertThatThrownBy(() -> app.transaction().commit())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("no actions");
        Transaction transaction = app.transaction();
        for (int i = 0; i <= 100; i++) {
            transaction = transaction.delete(app.companies().key("company" + i));
        }
        assertThatThrownBy(transaction::request)
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("101 actions");
    }
}
