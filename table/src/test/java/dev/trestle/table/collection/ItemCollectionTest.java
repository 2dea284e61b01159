package dev.trestle.table.collection;

import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.Page;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.Call;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.CompanyPage;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.User;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemCollectionTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();
    private final Company acme = app.companies().create(company("acme"));
    private final User ann = app.users().create(user("acme", "ann@acme.com"));
    private final User bob = app.users().create(user("acme", "bob@acme.com"));

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void readsEntitiesOfSeveralTypesWithOneQuery() {
        app.companies().create(company("other"));
        fresh.calls().clear();

        assertThat(app.companyPage("acme").all()).containsExactly(acme, ann, bob);
        assertThat(app.companyPage("acme").descending().consistentRead().stream())
                .containsExactly(bob, ann, acme);
        assertThat(fresh.calls())
                .containsExactly(
                        new Call("Query", Optional.of("companyPage"), Optional.of("companyPage"), 3, 3, 0.5),
                        new Call("Query", Optional.of("companyPage"), Optional.of("companyPage"), 3, 3, 1.0));
    }

    @Test
    void readsPageByPage() {
        Page<CompanyPage> first = app.companyPage("acme").page(2);
        assertThat(first.items()).containsExactly(acme, ann);
        assertThat(app.companyPage("acme").page(2, first.cursor().orElseThrow()).items())
                .containsExactly(bob);
    }

    @Test
    void anEntityThatTheCollectionDoesNotHaveIsAnErrorUnlessIgnored() {
        fresh.client()
                .putItem(request -> request.tableName("app")
                        .item(Map.of(
                                "pk", AttributeValue.fromS("company#acme"),
                                "sk", AttributeValue.fromS("invoice#1"),
                                "entity", AttributeValue.fromS("Invoice"))));

        assertThatThrownBy(() -> app.companyPage("acme").all())
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("pk=company#acme, sk=invoice#1")
                .hasMessageContaining("the entity Invoice is not of this collection");
        assertThat(app.companyPage("acme").ignoringOtherEntities().all()).containsExactly(acme, ann, bob);
    }
}
