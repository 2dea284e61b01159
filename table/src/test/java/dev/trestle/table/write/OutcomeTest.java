package dev.trestle.table.write;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.InvalidValueException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.ItemMissingException;
import dev.trestle.table.ItemTooLargeException;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Plan;
import dev.trestle.table.handwritten.User;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class OutcomeTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @AfterEach
    void close() {
        fresh.close();
    }

    private static void assertRejected(WriteOutcome<?> outcome, Class<?> reason, Optional<?> stored) {
        assertThat(outcome).isInstanceOf(WriteOutcome.Rejected.class);
        WriteOutcome.Rejected<?> rejected = (WriteOutcome.Rejected<?>) outcome;
        assertThat(rejected.reason()).isInstanceOf(reason);
        assertThat(rejected.stored().read()).isEqualTo(stored);
        assertThatThrownBy(outcome::orThrow).isInstanceOf(reason);
    }

    @Test
    void anAppliedWriteGivesTheOldItem() {
        Company first = app.companies().create(company("acme"));

        assertThat(app.companies()
                        .prepareCreate(company("new"))
                        .attempt()
                        .orThrow()
                        .read())
                .isEmpty();
        assertThat(app.companies()
                        .preparePut(company("acme"))
                        .attempt()
                        .orThrow()
                        .read())
                .contains(first);
        Company second = app.companies().get("acme").orElseThrow();
        assertThat(app.companies()
                        .update("acme")
                        .set(COMPANY.plan, Plan.PRO)
                        .attempt()
                        .orThrow()
                        .read())
                .contains(second);
        assertThat(app.companies()
                        .prepareDelete("acme")
                        .attempt()
                        .orThrow()
                        .read()
                        .orElseThrow()
                        .plan())
                .isEqualTo(Plan.PRO);
        assertThat(app.companies().prepareDelete("acme").attempt().orThrow().attributes())
                .isEmpty();
    }

    @Test
    void aRejectedWriteGivesTheReasonAndWhatIsStored() {
        Company acme = app.companies().create(company("acme"));
        User joe = app.users().create(user("acme", "joe@acme.com"));

        assertRejected(
                app.companies().prepareCreate(company("acme")).attempt(), ItemExistsException.class, Optional.of(acme));
        assertRejected(
                app.users().preparePut(user("acme", "joe@acme.com")).attempt(),
                VersionConflictException.class,
                Optional.of(joe));
        assertRejected(
                app.companies().update("none").set(COMPANY.plan, Plan.PRO).attempt(),
                ItemMissingException.class,
                Optional.empty());
        assertRejected(
                app.users()
                        .prepareDelete("acme", "joe@acme.com")
                        .when(USER.logins.gt(99))
                        .attempt(),
                ConditionFailedException.class,
                Optional.of(joe));
    }

    @Test
    void otherFailuresAreExceptionsAllTheSame() {
        fresh.client().deleteTable(table -> table.tableName("app"));

        assertThatThrownBy(() -> app.companies().prepareCreate(company("acme")).attempt())
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void anItemThatIsTooLargeIsRefusedWithItsKeyBeforeAnythingIsSent() {
        User joe = user("acme", "joe@acme.com");
        User large = new User(
                joe.company(),
                joe.email(),
                "x".repeat(410_000),
                joe.emailVerified(),
                joe.dateOfBirth(),
                joe.roles(),
                joe.address(),
                joe.logins(),
                joe.version(),
                joe.modifiedAt(),
                joe.expiresAt());

        assertThatThrownBy(() -> app.users().create(large))
                .isInstanceOfSatisfying(
                        ItemTooLargeException.class,
                        refusal -> assertThat(refusal.bytes()).isGreaterThan(410_000))
                .hasMessageContaining("User[company=acme, email=joe@acme.com] would take");
        assertThatThrownBy(() -> app.users().put(large)).isInstanceOf(ItemTooLargeException.class);
        assertThat(fresh.calls()).isEmpty();
    }

    @Test
    void aNullRecordIsRefusedInWords() {
        assertThatThrownBy(() -> app.users().put(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the User to put is null");
        assertThatThrownBy(() -> app.users().create(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> app.users().delete((User) null)).isInstanceOf(InvalidValueException.class);
    }
}
