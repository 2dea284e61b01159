package dev.trestle.table.query;

import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidCursorException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.Call;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Membership;
import dev.trestle.table.handwritten.Role;
import dev.trestle.table.handwritten.User;
import dev.trestle.table.handwritten.Users;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class QueryingTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @BeforeEach
    void fill() {
        app.companies().create(company("acme"));
        Stream.of("ann", "bob", "cid", "cilla", "dan", "eve")
                .forEach(name -> app.users().create(user("acme", name + "@acme.com")));
        app.users().create(user("acme#", "forged@acme.com"));
        app.users().create(user("other", "ann@acme.com"));
        fresh.calls().clear();
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(user -> user.email().replace("@acme.com", "")).toList();
    }

    @Test
    void listsOnePartitionInOrder() {
        assertThat(names(app.users().inCompany("acme").list()))
                .containsExactly("ann", "bob", "cid", "cilla", "dan", "eve");
        assertThat(names(app.users().inCompany("acme").descending().list()))
                .containsExactly("eve", "dan", "cilla", "cid", "bob", "ann");
        assertThat(names(app.users().inCompany("acme").consistentRead().list())).hasSize(6);
        assertThat(names(app.users().inCompany("acme").stream().toList())).hasSize(6);
        assertThat(app.users().inCompany("nobody").list()).isEmpty();
    }

    @Test
    void narrowsBySortKey() {
        assertThat(names(app.users().inCompany("acme").emailBeginsWith("ci").list()))
                .containsExactly("cid", "cilla");
        assertThat(names(app.users()
                        .inCompany("acme")
                        .emailBetween("bob@acme.com", "cilla@acme.com")
                        .list()))
                .containsExactly("bob", "cid", "cilla");
        assertThat(names(app.users()
                        .inCompany("acme")
                        .emailAtLeast("dan@acme.com")
                        .list()))
                .containsExactly("dan", "eve");
        assertThat(names(app.users()
                        .inCompany("acme")
                        .emailAtMost("bob@acme.com")
                        .list()))
                .containsExactly("ann", "bob");
        assertThat(app.users().inCompany("acme").emailBeginsWith("").list()).hasSize(6);
    }

    @Test
    void refusesARangeThatIsTheWrongWayRound() {
        assertThatThrownBy(() -> app.users().inCompany("acme").emailBetween("z", "a"))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("the query of email between z and a is the wrong way round");
    }

    @Test
    void narrowsOneComponentFromBothEnds() {
        Users.InCompany from = app.users().inCompany("acme").emailAtLeast("bob@acme.com");

        assertThat(names(from.emailAtMost("cilla@acme.com").list())).containsExactly("bob", "cid", "cilla");
        assertThat(names(from.emailAtLeast("a").list())).containsExactly("bob", "cid", "cilla", "dan", "eve");
        assertThat(names(from.emailAtLeast("d").emailAtMost("dz@").list())).containsExactly("dan");
        assertThatThrownBy(() -> from.emailAtMost("ann@acme.com"))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("the query narrows email of User to two ranges that have no value in common");
    }

    @Test
    void refusesASecondRangeThatDynamoDbCannotPutTogetherWithTheFirst() {
        Users.InCompany from = app.users().inCompany("acme").emailAtLeast("bob@acme.com");

        assertThat(List.<Supplier<Object>>of(
                        () -> from.emailBeginsWith("c"),
                        () -> app.users().inCompany("acme").emailBeginsWith("c").emailBetween("a", "d")))
                .allSatisfy(query -> assertThatThrownBy(query::get)
                        .isInstanceOf(InvalidOperationException.class)
                        .hasMessageContaining("the query narrows email of User twice")
                        .hasMessageContaining("emailBetween"));
        assertThat(names(from.list())).containsExactly("bob", "cid", "cilla", "dan", "eve");
    }

    @Test
    void findsTheFirst() {
        assertThat(names(app.users().inCompany("acme").first().stream().toList()))
                .containsExactly("ann");
        assertThat(names(app.users().inCompany("acme").descending().first().stream()
                        .toList()))
                .containsExactly("eve");
        assertThat(app.users().inCompany("nobody").first()).isEmpty();
        assertThat(app.users()
                        .inCompany("acme")
                        .filter(USER.logins.gt(99).or(USER.name.eq("nobody")))
                        .first())
                .isEmpty();
    }

    @Test
    void queriesAnIndex() {
        assertThat(app.users().byEmail("ann@acme.com").list())
                .extracting(User::company)
                .containsExactly("acme", "other");
        assertThat(app.users().byEmail("ann@acme.com").companyBeginsWith("o").first())
                .map(User::company)
                .contains("other");
    }

    @Test
    void manyToManyIsReadInBothDirections() {
        LocalDate since = LocalDate.of(2024, 1, 1);
        Membership joeAcme = app.memberships().create(new Membership("joe", "acme", Role.ADMIN, since));
        Membership joeOther = app.memberships().create(new Membership("joe", "other", Role.MEMBER, since));
        Membership annAcme = app.memberships().create(new Membership("ann", "acme", Role.MEMBER, since));

        assertThat(app.memberships().inEmail("joe").list()).containsExactly(joeAcme, joeOther);
        assertThat(app.memberships().ofCompany("acme").list()).containsExactly(annAcme, joeAcme);
    }

    @Test
    void pagesThroughEverythingOnce() {
        for (int limit = 1; limit <= 7; limit++) {
            List<User> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<User> page = app.users().inCompany("acme").page(limit, cursor.orElse(null));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                seen.addAll(page.items());
                cursor = page.cursor();
            } while (cursor.isPresent());
            assertThat(names(seen)).containsExactly("ann", "bob", "cid", "cilla", "dan", "eve");
        }
    }

    @Test
    void pagesOfAFilteredQueryAreFull() {
        app.users()
                .update("acme", "bob@acme.com")
                .set(USER.roles, Set.of(Role.MEMBER))
                .run();
        app.users().update("acme", "dan@acme.com").set(USER.roles, Set.of()).run();
        Users.InCompany admins = app.users().inCompany("acme").filter(USER.roles.contains(Role.ADMIN));

        Page<User> first = admins.page(2);
        assertThat(names(first.items())).containsExactly("ann", "cid");
        Page<User> second = admins.page(2, first.cursor().orElseThrow());
        assertThat(names(second.items())).containsExactly("cilla", "eve");
        assertThat(second.cursor()).isEmpty();
    }

    @Test
    void pagesOfAnIndexContinue() {
        Page<User> first = app.users().byEmail("ann@acme.com").page(1);
        Page<User> second =
                app.users().byEmail("ann@acme.com").page(1, first.cursor().orElseThrow());
        assertThat(second.items()).extracting(User::company).containsExactly("other");
    }

    @Test
    void aCursorContinuesOnlyItsOwnQuery() {
        String cursor = app.users().inCompany("acme").page(2).cursor().orElseThrow();

        assertThat(names(app.users().inCompany("acme").page(3, cursor).items()))
                .as("another page size is the same query")
                .containsExactly("cid", "cilla", "dan");
        List<IndexQuery<User, ?>> others = List.of(
                app.users().inCompany("other"),
                app.users().inCompany("acme").descending(),
                app.users().inCompany("acme").emailBeginsWith("a"),
                app.users().inCompany("acme").filter(USER.logins.gt(1)),
                app.users().byEmail("ann@acme.com"),
                AppTable.on(fresh.client(), "elsewhere").users().inCompany("acme"));
        assertThat(others)
                .allSatisfy(query -> assertThatThrownBy(() -> query.page(2, cursor))
                        .isInstanceOf(InvalidCursorException.class)
                        .hasMessageContaining("belongs to another query"));
    }

    @Test
    void damagedCursorsAreRefused() {
        String cursor = app.users().inCompany("acme").page(2).cursor().orElseThrow();
        List<String> damaged =
                List.of("", "!", cursor.substring(0, cursor.length() - 4), cursor + "AAAA", "B" + cursor.substring(1));
        assertThat(damaged)
                .allSatisfy(text -> assertThatThrownBy(
                                () -> app.users().inCompany("acme").page(2, text))
                        .isInstanceOf(InvalidCursorException.class)
                        .hasMessageContaining("damaged"));
    }

    @Test
    void aCursorWithAnyCharacterChangedIsRefused() {
        String cursor = app.users().inCompany("acme").page(2).cursor().orElseThrow();
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> app.users().inCompany("acme").page(2, changed))
                    .as(changed)
                    .isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    void readsPartitionsLargerThanOneAnswer() {
        for (int i = 0; i < 30; i++) {
            User large = user("large", "user%02d".formatted(i));
            app.users().create(large);
            app.users()
                    .update("large", large.email())
                    .set(USER.name, "x".repeat(100_000))
                    .run();
        }
        fresh.calls().clear();

        assertThat(app.users().inCompany("large").list())
                .extracting(User::email)
                .hasSize(30)
                .isSorted();
        assertThat(fresh.calls()).as("1 MB each at most").hasSizeGreaterThan(2);
        assertThat(app.users().inCompany("large").page(25).items()).hasSize(25);
        fresh.calls().clear();
        assertThat(app.users().inCompany("large").stream().findFirst()).isPresent();
        assertThat(fresh.calls())
                .as("a stream reads no further than it is asked")
                .hasSize(1);
    }

    @Test
    void refusesEmptyPages() {
        assertThatThrownBy(() -> app.users().inCompany("acme").page(0)).isInstanceOf(InvalidOperationException.class);
    }

    @Test
    void tellsTheListenerWhatCallsCost() {
        app.users().get("acme", "ann@acme.com");
        app.users().inCompany("acme").filter(USER.name.eq("nobody")).list();
        app.users().update("acme", "ann@acme.com").set(USER.name, "Ann").returnNew();

        assertThat(fresh.calls())
                .containsExactly(
                        new Call("GetItem", Optional.of("User"), Optional.empty(), 1, 1, 0.5),
                        new Call("Query", Optional.of("User"), Optional.of("inCompany"), 0, 6, 0.5),
                        new Call("UpdateItem", Optional.of("User"), Optional.empty(), 1, 0, 2.0));
    }

    @Test
    void anItemOfAnotherShapeIsNamed() {
        fresh.client()
                .putItem(request -> request.tableName("app")
                        .item(Map.of(
                                "pk", AttributeValue.fromS("company#acme"),
                                "sk", AttributeValue.fromS("user#zoe"),
                                "entity", AttributeValue.fromS("User"),
                                "company", AttributeValue.fromS("acme"),
                                "email", AttributeValue.fromN("7"))));

        assertThatThrownBy(() -> app.users().inCompany("acme").list())
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage(
                        "TRESTLE-T020: cannot read User[pk=company#acme, sk=user#zoe] at email: is of type N where the"
                                + " design has a string (S)");
    }
}
