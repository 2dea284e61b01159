package dev.trestle.table.transaction;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.schema.EntityKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;

class SnapshotTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void readsItemsOfSeveralEntitiesAtOneMoment() {
        Company acme = app.companies().create(company("acme"));
        app.users().create(user("acme", "joe@acme.com"));
        EntityKey<Company> none = app.companies().key("none");

        FoundItems found = app.snapshot()
                .get(app.companies().key("acme"))
                .get(app.users().key("acme", "joe@acme.com"))
                .get(none)
                .run();

        assertThat(found.get(app.companies().key("acme"))).contains(acme);
        assertThat(found.all(app.users().schema())).hasSize(1);
        assertThat(found.missing()).containsExactly(none);
        assertThat(fresh.calls().get(2).operation()).isEqualTo("TransactGetItems");
        assertThatThrownBy(() -> app.snapshot().run()).isInstanceOf(InvalidOperationException.class);
    }

    @Test
    void aTransactionWithATokenHappensOnce() {
        app.companies().create(company("acme"));
        Transaction transaction = app.transaction()
                .update(app.companies().update("acme").add(COMPANY.seats, 1))
                .withToken("order-17");

        transaction.commit();
        transaction.commit();

        assertThat(app.companies().get("acme").orElseThrow().seats()).isEqualTo(11);
        assertThatThrownBy(() -> app.transaction()
                        .update(app.companies().update("acme").add(COMPANY.seats, 2))
                        .withToken("order-17")
                        .commit())
                .isInstanceOf(IdempotentParameterMismatchException.class);
        assertThatThrownBy(() -> app.transaction().withToken("x".repeat(37)))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("takes 1 to 36");
    }

    @Test
    void whatBelongsToAnItemIsWrittenOnlyIfThatExists() {
        assertThatThrownBy(() -> app.transaction()
                        .create(app.users(), user("none", "joe@acme.com"))
                        .checkExists(app.companies().key("none"))
                        .commit())
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("action 2, check Company[name=none]");
        assertThat(app.users().inCompany("none").list()).isEmpty();
    }
}
