package dev.trestle.table.stream;

import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.CompanyPage;
import dev.trestle.table.handwritten.Member;
import dev.trestle.table.handwritten.Members;
import dev.trestle.table.handwritten.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeRouterTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void handsEachChangeToThoseWhoAskedForItsEntityAndKind() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_AND_OLD_IMAGES)) {
            AppTable app = AppTable.on(streamed.client());
            app.companies().create(company("acme"));
            app.users().create(user("acme", "joe@acme.com"));
            app.users()
                    .update("acme", "joe@acme.com")
                    .set(AppTable.USER.name, "Joseph")
                    .run();
            app.users().delete(app.users().key("acme", "joe@acme.com"));
            ChangeRouter router = app.stream()
                    .router(UnknownItems.FAIL)
                    .on(User.class, change -> heard.add("user"))
                    .onCreated(
                            Company.class,
                            change -> heard.add(
                                    "new " + change.after().orElseThrow().name()))
                    .onCreated(
                            User.class,
                            change -> heard.add(
                                    "new " + change.after().orElseThrow().email()))
                    .onChanged(
                            User.class,
                            change -> heard.add(change.before().orElseThrow().name() + " is "
                                    + change.after().orElseThrow().name()))
                    .onDeleted(
                            User.class,
                            change -> heard.add(
                                    "gone " + change.before().orElseThrow().name()));

            assertThat(router.routeInOrder(streamed.changes())).isEmpty();

            assertThat(heard)
                    .containsExactly(
                            "new acme", "user", "new joe@acme.com", "user", "Joe is Joseph", "user", "gone Joseph");
        }
    }

    @Test
    void aSealedTypeStandsForItsEntities() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_IMAGE)) {
            AppTable app = AppTable.on(streamed.client());
            app.companies().create(company("acme"));
            app.users().create(user("acme", "joe@acme.com"));
            ChangeRouter router = app.stream().router(UnknownItems.FAIL).on(CompanyPage.class, change -> {
                CompanyPage page = change.after().orElseThrow();
                heard.add(page instanceof Company ? "company" : "user");
            });

            streamed.changes().forEach(router::route);

            assertThat(heard).containsExactly("company", "user");
        }
    }

    @Test
    void whatNobodyAskedForAndWhatTrestleKeepsIsPassedOver() {
        try (StreamedTable streamed = new StreamedTable(Member.DESIGN, StreamViewType.NEW_IMAGE)) {
            new Members(streamed.table()).create(new Member("chess", "1", "joe@acme.com", Optional.empty(), 0));

            assertThat(streamed.stream().router(UnknownItems.FAIL).routeInOrder(streamed.changes()))
                    .isEmpty();
        }
    }

    @Test
    void dealsWithUnknownItemsByItsRule() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_IMAGE)) {
            streamed.client()
                    .putItem(put -> put.tableName("app")
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("invoice#7"),
                                    "sk", AttributeValue.fromS("line#1"))));
            ItemChange change = streamed.changes().get(0);

            streamed.stream().router(UnknownItems.IGNORE).route(change);
            streamed.stream()
                    .router(unknown -> heard.add(unknown.keys().get("pk").s()))
                    .route(change);
            assertThat(heard).containsExactly("invoice#7");
            assertThatThrownBy(() -> streamed.stream().router(UnknownItems.FAIL).route(change))
                    .isInstanceOfSatisfying(
                            UnknownItemException.class,
                            failure -> assertThat(failure.sequenceNumber()).isEqualTo(change.sequenceNumber()));
        }
    }

    @Test
    void stopsAtTheFirstFailureSoThatNothingIsLostOrRepeated() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_IMAGE)) {
            AppTable app = AppTable.on(streamed.client());
            for (String name : List.of("a", "b", "c")) {
                app.companies().create(company(name));
            }
            List<ItemChange> changes = streamed.changes();
            ChangeRouter router = app.stream().router(UnknownItems.FAIL).on(Company.class, change -> {
                String name = change.after().orElseThrow().name();
                if (name.equals("b")) {
                    throw new IllegalStateException("no b today");
                }
                heard.add(name);
            });

            Optional<RoutingFailure> failure = router.routeInOrder(changes);

            assertThat(heard).containsExactly("a");
            assertThat(failure.orElseThrow().change()).isEqualTo(changes.get(1));
            assertThat(failure.orElseThrow().cause()).hasMessage("no b today");
        }
    }

    @Test
    void refusesAnEntityThatTheDesignDoesNotHave() {
        assertThatThrownBy(() -> ChangeRouter.of(AppTable.DESIGN, UnknownItems.FAIL)
                        .on(Member.class, change -> heard.add("member")))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining(
                        "Member is neither an entity of the design nor a type of one, only [Company, User");
    }
}
