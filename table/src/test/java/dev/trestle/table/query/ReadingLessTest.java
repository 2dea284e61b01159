package dev.trestle.table.query;

import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static dev.trestle.table.handwritten.ShopTable.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidCursorException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.User;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingLessTest {

    /** What a list of users shows. */
    private record UserName(String email, String name) {}

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();
    private final Projection<User, UserName> userName = Projection.of(USER.email, USER.name, UserName::new);

    @BeforeEach
    void fill() {
        app.companies().create(company("acme"));
        IntStream.range(0, 5).forEach(i -> app.users().create(user("acme", i + "@acme.com")));
        fresh.calls().clear();
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void aSmallerRecordIsReadFromItsAttributesAlone() {
        ProjectedQuery<User, UserName> names = app.users().inCompany("acme").as(userName);

        assertThat(names.request().projectionExpression()).isEqualTo("#n0, #n1, #n2, #n3");
        assertThat(names.list()).hasSize(5).contains(new UserName("3@acme.com", "Joe"));
        Page<UserName> page = names.page(2);
        assertThat(names.page(9, page.cursor().orElseThrow()).items()).hasSize(3);
        assertThat(app.users()
                        .prepareGet("acme", "1@acme.com")
                        .consistentRead()
                        .as(userName)
                        .run())
                .contains(new UserName("1@acme.com", "Joe"));
    }

    /** Values from within a nested record, and such as may be absent. */
    private record Whereabouts(String email, String city, Optional<String> postalCode, Optional<LocalDate> born) {}

    @Test
    void valuesAreReadFromNestedRecordsAndWhereTheyMayBeAbsent() {
        Projection<User, Whereabouts> whereabouts = Projection.of(
                USER.email,
                USER.address.city,
                USER.address.postalCode.ifPresent(),
                USER.dateOfBirth.ifPresent(),
                Whereabouts::new);
        app.users().update("acme", "1@acme.com").remove(USER.dateOfBirth).run();

        assertThat(app.users().prepareGet("acme", "0@acme.com").as(whereabouts).run())
                .contains(new Whereabouts(
                        "0@acme.com", "Bergen", Optional.empty(), Optional.of(LocalDate.of(1990, 5, 17))));
        assertThat(app.users()
                        .prepareGet("acme", "1@acme.com")
                        .as(whereabouts)
                        .run()
                        .orElseThrow()
                        .born())
                .isEmpty();
        assertThatThrownBy(() -> app.users()
                        .prepareGet("acme", "1@acme.com")
                        .as(Projection.of(USER.dateOfBirth, String::valueOf))
                        .run())
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("at dateOfBirth: the attribute is missing");
        assertThatThrownBy(() -> Projection.of(USER.address, USER.address.city, (address, city) -> city))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("reads both address and address.city");
        assertThatThrownBy(() -> Projection.of(ORDER.lines.at(0), line -> line))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("lines[0], an element of a list");
    }

    @Test
    void aFilteredPageOfASmallerRecordContinuesWhereItEnded() {
        ProjectedQuery<User, UserName> names =
                app.users().inCompany("acme").filter(USER.logins.ge(0)).as(userName);

        Page<UserName> page = names.page(2);

        assertThat(page.items()).extracting(UserName::email).containsExactly("0@acme.com", "1@acme.com");
        assertThat(names.page(2, page.cursor().orElseThrow()).items())
                .extracting(UserName::email)
                .containsExactly("2@acme.com", "3@acme.com");
    }

    @Test
    void anIndexOfKeysIsHydratedFromTheTable() {
        HydratedQuery<User> hydrated = app.users().byEmail("2@acme.com").hydrated();

        assertThat(hydrated.request().projectionExpression()).isNotNull();
        assertThat(hydrated.list())
                .isEqualTo(app.users().inCompany("acme").emailBeginsWith("2").list());
        assertThat(app.users().inCompany("acme").hydrated().page(2).items())
                .extracting(User::email)
                .containsExactly("0@acme.com", "1@acme.com");
        assertThat(fresh.calls()).extracting("operation").contains("BatchGetItem");
        assertThatThrownBy(
                        () -> app.users().byEmail("2").filter(USER.logins.gt(1)).hydrated())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("filters what it hydrates");
    }

    @Test
    void everythingThatAQueryFindsIsDeleted() {
        Deletion some = app.users().inCompany("acme").emailAtMost("2@acme.com").deleteAll();

        assertThat(some.deleted()).isEqualTo(3);
        assertThat(app.users().inCompany("acme").list()).hasSize(2);
        assertThat(app.companyPage("acme").deletePartition()).isEqualTo(new Deletion(3, List.of()));
        assertThat(app.companyPage("acme").all()).isEmpty();
    }

    @Test
    void aCursorShowsNothingAndNeedsItsSecret() {
        CursorSecret old = CursorSecret.of("an old secret of sixteen bytes".getBytes(StandardCharsets.UTF_8));
        CursorSecret fresher = CursorSecret.of("a newer one, also long enough".getBytes(StandardCharsets.UTF_8));
        AppTable before = AppTable.on(fresh.client()).with(old);
        String cursor = before.users().inCompany("acme").page(2).cursor().orElseThrow();

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("acme");
        AppTable now = AppTable.on(fresh.client()).with(fresher);
        assertThatThrownBy(() -> now.users().inCompany("acme").page(2, cursor))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("a secret that this table does not have");
        AppTable both = AppTable.on(fresh.client()).with(fresher.replacing(old));
        assertThat(both.users().inCompany("acme").page(2, cursor).items()).hasSize(2);
        assertThatThrownBy(() -> CursorSecret.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 16");
    }
}
