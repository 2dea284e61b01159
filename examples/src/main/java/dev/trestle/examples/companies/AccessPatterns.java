package dev.trestle.examples.companies;

import static dev.trestle.examples.companies.AppTable.COMPANY;
import static dev.trestle.examples.companies.AppTable.USER;

import dev.trestle.table.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the application asks of its table: each access pattern is a method. */
public final class AccessPatterns {

    private AccessPatterns() {}

    /** All users of a company, many to one. */
    public static List<User> usersOfCompany(AppTable app) {
        return app.users().inCompany("acme").list();
    }

    /** A page of them, from the end. */
    public static Page<User> lastUsersOfCompany(AppTable app) {
        return app.users().inCompany("acme").descending().page(5);
    }

    /** A user by email, through gsi1. */
    public static Optional<User> userByEmail(AppTable app) {
        return app.users().byEmail("joe@acme.com").first();
    }

    /** The companies of a user, many to many. */
    public static List<Membership> companiesOfUser(AppTable app) {
        return app.memberships().inEmail("joe@acme.com").list();
    }

    /** The members of a company, the other direction, through gsi1. */
    public static List<Membership> membersOfCompany(AppTable app) {
        return app.memberships().ofCompany("acme").list();
    }

    /** Users whose sort key begins with something. */
    public static List<User> usersBeginningWith(AppTable app) {
        return app.users().inCompany("acme").emailBeginsWith("j").list();
    }

    /** Users whose sort key lies between two values. */
    public static List<User> usersBetween(AppTable app) {
        return app.users().inCompany("acme").emailBetween("e", "i").list();
    }

    /** A company with all of its users: an item collection of two entities, in one query. */
    public static List<CompanyPage> companyPage(AppTable app) {
        return app.companyPage("acme").all();
    }

    /** An update on a condition that holds; only what changes travels. */
    public static User verifyJoe(AppTable app) {
        return app.users()
                .update("acme", "joe@acme.com")
                .set(USER.emailVerified, true)
                .set(USER.address.city, "Oslo")
                .add(USER.logins, 1)
                .when(USER.roles.contains(Role.READER).or(USER.roles.contains(Role.ADMIN)))
                .returnNew();
    }

    /** An update on a condition that does not hold. */
    public static User renameUnverifiedJoe(AppTable app) {
        return app.users()
                .update("acme", "joe@acme.com")
                .set(USER.name, "Joseph")
                .when(USER.emailVerified.isTrue().not())
                .returnNew();
    }

    /** A transaction over two entities: a user joins, and the company has a seat more. */
    public static void inviteKim(AppTable app) {
        app.transaction()
                .create(app.users(), User.invited("acme", "kim@acme.com", "Kim Larsen"))
                .update(app.companies().update("acme").add(COMPANY.seats, 1).when(COMPANY.seats.lt(50)))
                .commit();
    }

    /** A transaction that is cancelled as a whole: Joe is there already, and acme is not on the free plan. */
    public static void inviteJoeAgain(AppTable app) {
        app.transaction()
                .create(app.users(), User.invited("acme", "joe@acme.com", "Joe Weber"))
                .put(app.memberships(), new Membership("joe@acme.com", "acme", Role.READER, LocalDate.of(2026, 1, 1)))
                .check(app.companies().key("acme"), COMPANY.plan.eq(Plan.FREE))
                .commit();
    }
}
