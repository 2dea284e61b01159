package dev.trestle.cli.demo;

import dev.trestle.examples.companies.AccessPatterns;
import dev.trestle.examples.companies.AppTable;
import java.util.List;
import java.util.function.Function;

/**
 * One access pattern: what it is called, the method of {@link AccessPatterns} whose source is shown, and the call of it.
 *
 * @param title what is asked of the table
 * @param method the name of the method
 * @param attributes the attributes of the result that are shown; the items have more
 * @param run calls the method, and gives the entities that come of it
 */
record Step(String title, String method, List<String> attributes, Function<AppTable, List<?>> run) {
    private static final List<String> USER = List.of("pk", "sk", "name", "roles", "logins");
    private static final List<String> USER_BY_EMAIL = List.of("gsi1pk", "gsi1sk", "name", "roles", "address");
    private static final List<String> UPDATED = List.of("sk", "name", "emailVerified", "address", "logins", "version");

    static final List<Step> ALL = List.of(
            new Step("All users of a company", "usersOfCompany", USER, AccessPatterns::usersOfCompany),
            new Step(
                    "The last page of them",
                    "lastUsersOfCompany",
                    USER,
                    app -> AccessPatterns.lastUsersOfCompany(app).items()),
            new Step(
                    "A user by email, through gsi1",
                    "userByEmail",
                    USER_BY_EMAIL,
                    app -> AccessPatterns.userByEmail(app).stream().toList()),
            new Step(
                    "The companies of a user",
                    "companiesOfUser",
                    List.of("pk", "sk", "role", "since"),
                    AccessPatterns::companiesOfUser),
            new Step(
                    "The members of a company, through gsi1",
                    "membersOfCompany",
                    List.of("gsi1pk", "gsi1sk", "role", "since"),
                    AccessPatterns::membersOfCompany),
            new Step(
                    "Users whose sort key begins with j",
                    "usersBeginningWith",
                    USER,
                    AccessPatterns::usersBeginningWith),
            new Step("Users whose sort key lies between e and i", "usersBetween", USER, AccessPatterns::usersBetween),
            new Step(
                    "A company and its users in one query",
                    "companyPage",
                    List.of("pk", "sk", "entity", "name", "plan", "seats"),
                    AccessPatterns::companyPage),
            new Step(
                    "An update with a condition that holds",
                    "verifyJoe",
                    UPDATED,
                    app -> List.of(AccessPatterns.verifyJoe(app))),
            new Step(
                    "An update with a condition that fails",
                    "renameUnverifiedJoe",
                    UPDATED,
                    app -> List.of(AccessPatterns.renameUnverifiedJoe(app))),
            new Step("A transaction over two entities", "inviteKim", List.of(), app -> {
                AccessPatterns.inviteKim(app);
                return List.of();
            }),
            new Step("A transaction that is cancelled, and why", "inviteJoeAgain", List.of(), app -> {
                AccessPatterns.inviteJoeAgain(app);
                return List.of();
            }));

    /** The code that runs, as it stands in its source. */
    String code() {
        return MethodText.of(AccessPatterns.class, method);
    }
}
