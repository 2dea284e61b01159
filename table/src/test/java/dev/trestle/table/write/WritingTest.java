package dev.trestle.table.write;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.NOW;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.InvalidValueException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.ItemMissingException;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.handwritten.Address;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Plan;
import dev.trestle.table.handwritten.Role;
import dev.trestle.table.handwritten.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class WritingTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void createGivesBackWhatIsStored() {
        User stored = app.users().create(user("acme", "joe@acme.com"));

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.modifiedAt()).isEqualTo(NOW);
        assertThat(app.users().get("acme", "joe@acme.com")).contains(stored);
        assertThat(app.users()
                        .prepareGet("acme", "joe@acme.com")
                        .consistentRead()
                        .run())
                .contains(stored);
    }

    @Test
    void createSetsTheTimeOfCreationWhateverTheRecordSays() {
        assertThat(app.companies()
                        .create(new Company("acme", Plan.FREE, 1, Instant.parse("2001-01-01T00:00:00Z")))
                        .createdAt())
                .isEqualTo(NOW);
    }

    @Test
    void createRefusesToReplace() {
        app.users().create(user("acme", "joe@acme.com"));

        assertThatThrownBy(() -> app.users().create(user("acme", "joe@acme.com")))
                .isInstanceOf(ItemExistsException.class)
                .hasMessage(
                        "TRESTLE-T010: User[company=acme, email=joe@acme.com] exists already, so it was not created."
                                + " Use put to replace it.");
    }

    @Test
    void readsNothingWhereNothingIs() {
        assertThat(app.users().get("acme", "nobody@acme.com")).isEmpty();
    }

    @Test
    void putReplacesAndKeepsTheTimeOfCreationThatTheRecordCarries() {
        Instant created = Instant.parse("2001-01-01T00:00:00Z");
        Company put = app.companies().put(new Company("acme", Plan.PRO, 5, created));

        assertThat(put.createdAt()).isEqualTo(created);
        assertThat(app.companies().get("acme")).contains(put);
        assertThat(app.companies().put(company("other")).createdAt()).isEqualTo(NOW);
        assertThat(app.companies().put(new Company("unset", Plan.PRO, 5, null)).createdAt())
                .isEqualTo(NOW);
    }

    @Test
    void putOfAVersionedRecordIsRefusedAfterAWriteInBetween() {
        User first = app.users().put(user("acme", "joe@acme.com"));
        assertThat(first.version()).isEqualTo(1);
        assertThat(app.users().put(first).version()).isEqualTo(2);

        assertThatThrownBy(() -> app.users().put(first))
                .isInstanceOfSatisfying(VersionConflictException.class, conflict -> {
                    assertThat(conflict.expectedVersion()).isEqualTo(1);
                    assertThat(conflict.storedVersion()).isEqualTo(OptionalLong.of(2));
                });
        assertThatThrownBy(() -> app.users().put(user("acme", "joe@acme.com")))
                .isInstanceOf(VersionConflictException.class)
                .hasMessageContaining("not to exist (version 0) but is stored with version 2");
    }

    @Test
    void putOfAVersionedRecordIsRefusedAfterADeletion() {
        User first = app.users().create(user("acme", "joe@acme.com"));
        app.users().delete("acme", "joe@acme.com");

        assertThatThrownBy(() -> app.users().put(first))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        conflict -> assertThat(conflict.storedVersion()).isEmpty());
    }

    @Test
    void putWithAConditionTellsTheStoredItemWhenItFails() {
        app.companies().create(company("acme"));

        assertThatThrownBy(() -> app.companies()
                        .preparePut(new Company("acme", Plan.PRO, 1, NOW))
                        .when(COMPANY.plan.eq(Plan.PRO))
                        .run())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        failure -> assertThat(failure.storedItem()).containsEntry("plan", AttributeValue.fromS("FREE")))
                .hasMessageContaining("Company[name=acme] does not meet the condition plan = \"PRO\"");
    }

    @Test
    void updateChangesOnlyWhatItSays() {
        app.users().create(user("acme", "joe@acme.com"));

        User after = app.users()
                .update("acme", "joe@acme.com")
                .set(USER.name, "Joseph")
                .set(USER.address.city, "Oslo")
                .add(USER.logins, 1)
                .remove(USER.dateOfBirth)
                .when(USER.emailVerified.isTrue().and(USER.roles.contains(Role.ADMIN)))
                .returnNew();

        assertThat(after)
                .isEqualTo(new User(
                        "acme",
                        "joe@acme.com",
                        "Joseph",
                        true,
                        Optional.empty(),
                        Set.of(Role.ADMIN, Role.MEMBER),
                        new Address("Main Street 1", "Oslo", Optional.empty()),
                        4,
                        2,
                        NOW,
                        Optional.empty()));
        assertThat(app.users().get("acme", "joe@acme.com")).contains(after);
    }

    @Test
    void updateGivesTheItemAsItWasOnRequest() {
        User before = app.users().create(user("acme", "joe@acme.com"));

        assertThat(app.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.logins, 0)
                        .returnOld())
                .isEqualTo(before);
    }

    @Test
    void setsGrowShrinkAndEmpty() {
        app.users().create(user("acme", "joe@acme.com"));
        app.users()
                .update("acme", "joe@acme.com")
                .delete(USER.roles, Set.of(Role.ADMIN))
                .run();
        assertThat(roles()).containsExactly(Role.MEMBER);

        app.users()
                .update("acme", "joe@acme.com")
                .add(USER.roles, Set.of(Role.ADMIN))
                .run();
        assertThat(roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ADMIN);

        app.users().update("acme", "joe@acme.com").set(USER.roles, Set.of()).run();
        assertThat(roles()).isEmpty();
    }

    private Set<Role> roles() {
        return app.users().get("acme", "joe@acme.com").orElseThrow().roles();
    }

    @Test
    void updateOfWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> app.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.name, "Joe")
                        .run())
                .isInstanceOf(ItemMissingException.class)
                .hasMessageContaining("User[company=acme, email=joe@acme.com]");
        assertThat(app.users().get("acme", "joe@acme.com")).isEmpty();
    }

    @Test
    void updateGuardsTheVersionAndTheConditionApart() {
        app.users().create(user("acme", "joe@acme.com"));

        assertThatThrownBy(() -> app.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.name, "X")
                        .ifVersion(7)
                        .run())
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> app.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.name, "X")
                        .ifVersion(1)
                        .when(USER.logins.gt(100))
                        .run())
                .isInstanceOf(ConditionFailedException.class);
        assertThat(app.users().get("acme", "joe@acme.com").orElseThrow().name()).isEqualTo("Joe");
    }

    @Test
    void versionsAreAskedOnlyOfEntitiesThatHaveOne() {
        assertThatThrownBy(() -> app.companies().update("acme").ifVersion(1))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("the entity has none");
        assertThatThrownBy(() -> app.users().update("acme", "joe@acme.com").ifVersion(0))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("begin at 1");
    }

    @Test
    void deletesWhatIsThereAndWhatIsNot() {
        User stored = app.users().create(user("acme", "joe@acme.com"));

        assertThat(app.users().prepareDelete("acme", "joe@acme.com").returnOld())
                .contains(stored);
        assertThat(app.users().prepareDelete("acme", "joe@acme.com").returnOld())
                .isEmpty();
        app.users().delete("acme", "joe@acme.com");
        assertThat(app.users().get("acme", "joe@acme.com")).isEmpty();
    }

    @Test
    void deletesConditionally() {
        app.users().create(user("acme", "joe@acme.com"));

        assertThatThrownBy(() -> app.users()
                        .prepareDelete("acme", "joe@acme.com")
                        .when(USER.emailVerified.isFalse())
                        .run())
                .isInstanceOf(ConditionFailedException.class);
        app.users()
                .prepareDelete("acme", "joe@acme.com")
                .when(USER.emailVerified.isTrue())
                .run();
        assertThatThrownBy(() -> app.users()
                        .prepareDelete("acme", "joe@acme.com")
                        .when(USER.emailVerified.isTrue())
                        .run())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContaining("there is no User[company=acme, email=joe@acme.com]");
    }

    @Test
    void deletionOfARecordGuardsItsVersion() {
        User first = app.users().create(user("acme", "joe@acme.com"));
        User second = app.users().put(first);

        assertThatThrownBy(() -> app.users().delete(first)).isInstanceOf(VersionConflictException.class);
        app.users().delete(second);
        assertThat(app.users().get("acme", "joe@acme.com")).isEmpty();
        assertThatThrownBy(() -> app.users().delete(second)).isInstanceOf(VersionConflictException.class);
    }

    @Test
    void noWriteIsLostAmongWritersThatGuardTheVersion() throws InterruptedException {
        app.users().create(user("acme", "joe@acme.com"));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread writer = new Thread(() -> IntStream.range(0, 25).forEach(n -> countLogin()));
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }

        User after = app.users().get("acme", "joe@acme.com").orElseThrow();
        assertThat(after.logins()).isEqualTo(103);
        assertThat(after.version()).isEqualTo(101);
    }

    private void countLogin() {
        AppTable quiet = AppTable.on(fresh.client());
        while (true) {
            User read = quiet.users().get("acme", "joe@acme.com").orElseThrow();
            try {
                quiet.users()
                        .update("acme", "joe@acme.com")
                        .set(USER.logins, read.logins() + 1)
                        .ifVersion(read.version())
                        .run();
                return;
            } catch (VersionConflictException e) {
                assertThat(e.storedVersion().orElseThrow()).isGreaterThan(read.version());
            }
        }
    }

    @Test
    void refusesRecordsThatCannotBeStoredBeforeAnyCall() {
        assertThatThrownBy(() -> app.users().create(user("acme", "")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("User.email is empty");
        assertThatThrownBy(() -> app.companies().create(new Company("acme", null, 1, NOW)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Company.plan is null");
        assertThatThrownBy(() -> app.companies().create(new Company(null, Plan.PRO, 1, NOW)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Company.name is null");
        assertThatThrownBy(() -> app.users().get("acme", null))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("User.email is missing for the sort key");
        assertThatThrownBy(() -> app.users().inCompany(null))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("User.company is a String, not null");
        assertThat(fresh.calls()).isEmpty();
    }

    @Test
    void errorsOfDynamoDbPassThrough() {
        assertThatThrownBy(
                        () -> AppTable.on(fresh.client(), "other").companies().get("acme"))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
