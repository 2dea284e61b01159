package dev.trestle.examples.companies;

import static dev.trestle.examples.companies.AppTable.COMPANY;
import static dev.trestle.examples.companies.AppTable.USER;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.junit.TrestleTest;
import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.Page;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.plan.CapacityMeter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tour promises of companies, users and memberships, on a fresh, migrated table for each test. */
@TrestleTest
class CompaniesAndUsersTest {

    private final AppTable app;

    CompaniesAndUsersTest(AppTable app) {
        this.app = app;
    }

    @Test
    void theMigrationsHaveMadeTheWelcomeCompany() {
        assertThat(app.companies().get("acme")).map(Company::plan).hasValue(Plan.PRO);
    }

    @Test
    void aUserIsCreatedOnceAndFoundByKeyAndByEmail(TestClock clock) {
        User joe = app.users().create(User.invited("acme", "joe@acme.com", "Joe"));

        assertThat(joe.version()).isEqualTo(1);
        assertThat(joe.modifiedAt()).isEqualTo(clock.instant());
        assertThat(app.users().get("acme", "joe@acme.com")).hasValue(joe);
        assertThat(app.users().byEmail("joe@acme.com").first()).hasValue(joe);
        assertThatThrownBy(() -> app.users().create(joe)).isInstanceOf(ItemExistsException.class);
    }

    @Test
    void usersOfACompanyComeInTheOrderOfTheirEmails() {
        invite("zoe@acme.com", "joe@acme.com", "jane@acme.com", "amir@acme.com");
        app.users().create(User.invited("other", "eve@other.com", "Eve"));

        assertThat(app.users().inCompany("acme").list())
                .extracting(User::email)
                .containsExactly("amir@acme.com", "jane@acme.com", "joe@acme.com", "zoe@acme.com");
        assertThat(app.users()
                        .inCompany("acme")
                        .emailBeginsWith("j")
                        .descending()
                        .list())
                .extracting(User::email)
                .containsExactly("joe@acme.com", "jane@acme.com");
        assertThat(app.users().inCompany("acme").emailBetween("b", "k").list()).hasSize(2);
    }

    @Test
    void everyAccessPatternReadsItsIndexAndNothingElse() {
        CapacityMeter meter = new CapacityMeter();
        AppTable metered = app.with(meter);

        assertPlan(app.users().byEmail("joe@acme.com").plan())
                .usesIndex("gsi1")
                .doesNotScan()
                .doesNotFilter();
        assertPlan(app.users().inCompany("acme").plan()).usesNoIndex().doesNotScan();
        metered.users().byEmail("joe@acme.com").first();
        meter.assertCalls(1).assertConsumedAtMost(0.5);
    }

    @Test
    void pagesContinueWhereTheLastOneEnded() {
        invite("a@acme.com", "b@acme.com", "c@acme.com");

        Page<User> first = app.users().inCompany("acme").page(2);
        Page<User> second = app.users().inCompany("acme").page(2, first.cursor().orElseThrow());

        assertThat(first.items()).extracting(User::email).containsExactly("a@acme.com", "b@acme.com");
        assertThat(second.items()).extracting(User::email).containsExactly("c@acme.com");
        assertThat(second.cursor()).isEmpty();
    }

    @Test
    void aPartitionIsReadAsOneSealedType() {
        invite("joe@acme.com", "jane@acme.com");

        List<CompanyPage> page = app.companyPage("acme").all();

        assertThat(page).hasSize(3);
        assertThat(page.get(0)).isInstanceOf(Company.class);
        assertThat(page.subList(1, 3)).allMatch(User.class::isInstance);
    }

    @Test
    void membershipsAreReadInBothDirections() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        app.memberships().create(new Membership("joe@acme.com", "acme", Role.ADMIN, since));
        app.memberships().create(new Membership("joe@acme.com", "umbrella", Role.READER, since));
        app.memberships().create(new Membership("jane@acme.com", "acme", Role.EDITOR, since));

        assertThat(app.memberships().inEmail("joe@acme.com").list())
                .extracting(Membership::company)
                .containsExactly("acme", "umbrella");
        assertThat(app.memberships().ofCompany("acme").list())
                .extracting(Membership::email)
                .containsExactly("jane@acme.com", "joe@acme.com");
    }

    @Test
    void anUpdateChangesWhatItNamesIfItsConditionHolds() {
        invite("joe@acme.com");

        User after = app.users()
                .update("acme", "joe@acme.com")
                .set(USER.name, "Joseph")
                .set(USER.address.city, "Oslo")
                .set(USER.dateOfBirth, LocalDate.of(2000, 2, 29))
                .add(USER.logins, 1)
                .when(USER.emailVerified.isFalse().and(USER.roles.contains(Role.READER)))
                .returnNew();

        assertThat(after.name()).isEqualTo("Joseph");
        assertThat(after.address()).isEqualTo(new Address("", "Oslo", ""));
        assertThat(after.dateOfBirth()).hasValue(LocalDate.of(2000, 2, 29));
        assertThat(after.logins()).isEqualTo(1);
        assertThat(after.version()).isEqualTo(2);
        assertThatThrownBy(() -> app.users()
                        .update("acme", "joe@acme.com")
                        .remove(USER.dateOfBirth)
                        .when(USER.emailVerified.isTrue())
                        .run())
                .isInstanceOf(ConditionFailedException.class);
        assertThat(app.users().get("acme", "joe@acme.com")).hasValue(after);
    }

    @Test
    void aPutOfAnOlderVersionIsRefused() {
        User joe = app.users().create(User.invited("acme", "joe@acme.com", "Joe"));
        app.users().update("acme", "joe@acme.com").add(USER.logins, 1).run();

        assertThatThrownBy(() -> app.users().put(joe)).isInstanceOf(VersionConflictException.class);
    }

    @Test
    void aTransactionDoesAllOrNothingAndSaysWhatStoodInItsWay() {
        invite("joe@acme.com");
        AccessPatterns.inviteKim(app);
        assertThat(app.companies().get("acme")).map(Company::seats).hasValue(11);

        assertThatThrownBy(() -> AccessPatterns.inviteJoeAgain(app))
                .isInstanceOfSatisfying(TransactionFailedException.class, failed -> {
                    assertThat(failed.failures()).hasSize(2);
                    assertThat(failed.failures().get(0).entity()).isEqualTo("User");
                    assertThat(failed.failures().get(1).entity()).isEqualTo("Company");
                });
        assertThat(app.memberships().get("joe@acme.com", "acme")).isEmpty();
    }

    @Test
    void noValueForgesTheKeyOfAnotherItem() {
        app.users().create(User.invited("a", "b#user#c", "One"));
        app.users().create(User.invited("a#user#b", "c", "Two"));

        assertThat(app.users().get("a", "b#user#c")).map(User::name).hasValue("One");
        assertThat(app.users().inCompany("a").list()).hasSize(1);
        assertThat(app.users().get("a#user#b", "c")).map(User::name).hasValue("Two");
    }

    @Test
    void companiesCanBeChangedOnACondition() {
        app.companies()
                .update("acme")
                .set(COMPANY.plan, Plan.TEAM)
                .when(COMPANY.seats.ge(10))
                .run();

        assertThat(app.companies().get("acme")).map(Company::plan).isEqualTo(Optional.of(Plan.TEAM));
    }

    private void invite(String... emails) {
        for (String email : emails) {
            app.users().create(User.invited("acme", email, "Somebody"));
        }
    }
}
