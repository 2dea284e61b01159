package dev.trestle.cli.infrastructure;

import static dev.trestle.examples.companies.AppTable.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.AccessPatterns;
import dev.trestle.examples.companies.AppMigrations;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.Membership;
import dev.trestle.examples.companies.Role;
import dev.trestle.examples.companies.User;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.iam.Grant;
import dev.trestle.infrastructure.iam.RolePolicy;
import dev.trestle.infrastructure.iam.RunningNeeds;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.migrations.Extent;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.Migrator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The policies, with the companies example as the application: each is enough, and what it allows is used. */
class RolePolicyTest {
    private static final TableShape APP = TableShape.of(AppTable.DESIGN, "app");
    private static final RolePolicy MIGRATING = RolePolicy.migrating(APP);

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void letsTheMigratingRoleMakeAndMigrateTheTableAndRollItBack() {
        PolicyBoundClient bound = PolicyBoundClient.of(db.client(), MIGRATING);
        Migrator migrator = Migrator.of(bound.client(), "app", AppTable.DESIGN, AppMigrations.ALL);

        assertThat(migrator.prepare().applied()).hasSize(2);
        assertThat(migrator.down(Extent.steps(2)).rolledBack()).hasSize(2);
        assertThat(migrator.up().applied()).hasSize(2);
        assertThat(Drift.of(bound.client(), "app", AppTable.DESIGN).differences())
                .isEmpty();

        assertThat(PolicyBoundClient.usesOf(MIGRATING)).containsAll(bound.uses());
    }

    @Test
    void needsQueryAloneToConnectWhenNothingIsToDo() {
        migrate();
        PolicyBoundClient bound = PolicyBoundClient.of(
                db.client(), new RolePolicy(List.of(new Grant("Look", List.of("dynamodb:Query"), List.of("")))));

        Migrator.of(bound.client(), "app", AppTable.DESIGN, AppMigrations.ALL).prepare();

        assertThat(bound.uses()).containsExactly(new PolicyBoundClient.Use("dynamodb:Query", ""));
    }

    @Test
    void letsTheRunningRoleDoWhatTheApplicationDoesAndNothingElse() {
        migrate();
        RolePolicy running = RolePolicy.running(APP, RunningNeeds.STANDARD);
        PolicyBoundClient bound = PolicyBoundClient.of(db.client(), running);
        AppTable app = AppTable.on(bound.client());

        User joe = User.invited("acme", "joe@acme.com", "Joe");
        app.users().create(joe);
        AccessPatterns.verifyJoe(app);
        AccessPatterns.inviteKim(app);
        AccessPatterns.usersOfCompany(app);
        AccessPatterns.lastUsersOfCompany(app);
        AccessPatterns.userByEmail(app);
        AccessPatterns.companiesOfUser(app);
        AccessPatterns.companyPage(app);
        app.users().get("acme", "joe@acme.com");
        app.batchGet().get(app.users().key("acme", "joe@acme.com")).run();
        app.transaction()
                .checkExists(app.users().key("acme", "joe@acme.com"))
                .update(app.companies().update("acme").add(COMPANY.seats, 1))
                .commit();
        app.users().create(User.invited("acme", "bo@acme.com", "Bo"));
        app.batchWrite()
                .put(app.memberships(), new Membership("joe@acme.com", "acme", Role.READER, LocalDate.EPOCH))
                .run();
        app.users().delete("acme", "bo@acme.com");

        assertThat(bound.uses()).isEqualTo(PolicyBoundClient.usesOf(running));
    }

    @Test
    void letsARoleThatValidatesCompareTheTableAndNoOther() {
        migrate();
        RolePolicy running = RolePolicy.running(APP, RunningNeeds.STANDARD);
        RolePolicy validating = RolePolicy.running(APP, new RunningNeeds(true, false, false, true));

        PolicyBoundClient bound = PolicyBoundClient.of(db.client(), validating);
        Migrator.of(bound.client(), "app", AppTable.DESIGN, AppMigrations.ALL).validate();
        assertThat(Drift.of(bound.client(), "app", AppTable.DESIGN).exists()).isFalse();

        assertThatThrownBy(() ->
                        Drift.of(PolicyBoundClient.of(db.client(), running).client(), "app", AppTable.DESIGN))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("DescribeTable");
    }

    @Test
    void doesNotLetTheRunningRoleChangeTheTable() {
        PolicyBoundClient bound =
                PolicyBoundClient.of(db.client(), RolePolicy.running(APP, new RunningNeeds(true, true, true, true)));

        assertThatThrownBy(() -> Migrator.of(bound.client(), "app", AppTable.DESIGN, Migrations.none())
                        .prepare())
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("CreateTable");
    }

    private void migrate() {
        Migrator.of(db.client(), "app", AppTable.DESIGN, AppMigrations.ALL).prepare();
    }
}
