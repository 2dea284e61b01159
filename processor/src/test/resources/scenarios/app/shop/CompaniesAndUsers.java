package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.AppTable.COMPANY;
import static shop.AppTable.USER;

import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.Page;
import dev.trestle.table.TransactionFailedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the guide does with companies and users. */
public final class CompaniesAndUsers implements Consumer<DynamoDbClient> {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public void accept(DynamoDbClient client) {
        AppTable app = AppTable.on(client).with(Clock.fixed(NOW, ZoneOffset.UTC));
        createsAndReads(app);
        queries(app);
        updatesByTypedPaths(app);
        transacts(app);
        deletes(app);
    }

    private static User user(String name) {
        return new User(
                "acme",
                name + "@acme.com",
                name,
                true,
                Optional.of(LocalDate.of(1990, 5, 1)),
                Set.of(Role.ADMIN),
                new Address("Storgata 1", "Bergen", Optional.empty()),
                0,
                0,
                NOW,
                Optional.empty());
    }

    private static void createsAndReads(AppTable app) {
        Company acme = app.companies().create(new Company("acme", Plan.PRO, 3, NOW));
        User joe = app.users().create(user("joe"));

        assertThat(joe.version()).isEqualTo(1);
        assertThat(joe.modifiedAt()).isEqualTo(NOW);
        assertThat(app.companies().get("acme")).contains(acme);
        assertThat(app.users().get("acme", "joe@acme.com")).contains(joe);
        assertThat(app.users().get("acme", "nobody@acme.com")).isEmpty();
        Map<String, AttributeValue> item = app.client()
                .getItem(get -> get.tableName(app.table().name())
                        .key(app.users().items().keyAttributes(app.users().key("acme", "joe@acme.com"))))
                .item();
        assertThat(app.users().items().fromItem(item)).isEqualTo(joe);
        assertThat(app.users().items().toItem(joe)).isEqualTo(item);
        assertThat(app.users().items().keyOfItem(item)).contains(app.users().key("acme", "joe@acme.com"));
        assertThatThrownBy(() -> app.users().create(joe)).isInstanceOf(ItemExistsException.class);
    }

    private static void queries(AppTable app) {
        User joe = app.users().get("acme", "joe@acme.com").orElseThrow();
        User ann = app.users().create(user("ann"));
        User jim = app.users().create(user("jim"));
        app.memberships().create(new Membership("joe@acme.com", "acme", Role.ADMIN, LocalDate.of(2026, 1, 1)));
        app.memberships().create(new Membership("joe@acme.com", "other", Role.MEMBER, LocalDate.of(2026, 2, 1)));

        assertThat(app.users().inCompany("acme").list()).containsExactly(ann, jim, joe);
        assertThat(app.users().inCompany("acme").emailBeginsWith("j").descending().list()).containsExactly(joe, jim);
        assertThat(app.users().inCompany("acme").emailBetween("b", "jim@acme.com").list()).containsExactly(jim);
        assertThat(app.users().inCompany("acme").emailAtLeast("joe").consistentRead().list()).containsExactly(joe);
        assertThat(app.users().inCompany("acme").emailAtMost("b").list()).containsExactly(ann);
        assertThat(app.users().inCompany("acme").filter(USER.name.eq("jim")).list()).containsExactly(jim);
        assertThat(app.users().byEmail("joe@acme.com").first()).contains(joe);
        assertThat(app.memberships().inEmail("joe@acme.com").list()).extracting(Membership::company)
                .containsExactly("acme", "other");
        assertThat(app.memberships().ofCompany("acme").list()).extracting(Membership::email)
                .containsExactly("joe@acme.com");
        assertThat(app.companyPage("acme").all()).hasSize(4).first().isInstanceOf(Company.class);

        Page<User> first = app.users().inCompany("acme").page(2);
        assertThat(first.items()).containsExactly(ann, jim);
        assertThat(app.users().inCompany("acme").page(2, first.cursor().orElseThrow()).items()).containsExactly(joe);
    }

    private static void updatesByTypedPaths(AppTable app) {
        User after = app.users()
                .update("acme", "joe@acme.com")
                .set(USER.name, "Joseph")
                .set(USER.address.city, "Oslo")
                .add(USER.logins, 1)
                .remove(USER.dateOfBirth)
                .when(USER.emailVerified.isTrue().and(USER.roles.contains(Role.ADMIN)))
                .returnNew();

        assertThat(after.name()).isEqualTo("Joseph");
        assertThat(after.address()).isEqualTo(new Address("Storgata 1", "Oslo", Optional.empty()));
        assertThat(after.logins()).isEqualTo(1);
        assertThat(after.dateOfBirth()).isEmpty();
        assertThat(after.version()).isEqualTo(2);
        assertThatThrownBy(() -> app.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.name, "Jo")
                        .when(USER.logins.gt(7))
                        .run())
                .isInstanceOf(ConditionFailedException.class);
    }

    private static void transacts(AppTable app) {
        app.transaction()
                .create(app.users(), user("jane"))
                .update(app.companies().update("acme").add(COMPANY.seats, 1).when(COMPANY.seats.lt(4)))
                .commit();

        assertThat(app.companies().get("acme")).map(Company::seats).contains(4);
        assertThatThrownBy(() -> app.transaction()
                        .create(app.users(), user("tom"))
                        .check(app.companies().key("acme"), COMPANY.plan.eq(Plan.FREE))
                        .commit())
                .isInstanceOf(TransactionFailedException.class);
        assertThat(app.users().get("acme", "tom@acme.com")).isEmpty();
    }

    private static void deletes(AppTable app) {
        app.users().delete("acme", "jane@acme.com");

        assertThat(List.copyOf(app.users().inCompany("acme").list()))
                .extracting(User::name)
                .containsExactly("ann", "jim", "Joseph");
    }
}
