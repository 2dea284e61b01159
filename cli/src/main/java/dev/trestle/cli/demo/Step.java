package dev.trestle.cli.demo;

import dev.trestle.examples.companies.AccessPatterns;
import dev.trestle.examples.companies.AppTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One access pattern: what it is called, the method of {@link AccessPatterns} whose source is shown, and the call of it.
 *
 * @param title what is asked of the table
 * @param method the name of the method
 * @param run calls the method, and gives the entities that come of it
 */
record Step(String title, String method, Function<AppTable, List<?>> run) {

    static final List<Step> ALL = List.of(
            new Step("All users of a company", "usersOfCompany", AccessPatterns::usersOfCompany),
            new Step("The last page of them", "lastUsersOfCompany", app -> AccessPatterns.lastUsersOfCompany(app)
                    .items()),
            new Step("A user by email, through gsi1", "userByEmail", app -> list(AccessPatterns.userByEmail(app))),
            new Step("The companies of a user", "companiesOfUser", AccessPatterns::companiesOfUser),
            new Step("The members of a company, through gsi1", "membersOfCompany", AccessPatterns::membersOfCompany),
            new Step("Users whose sort key begins with j", "usersBeginningWith", AccessPatterns::usersBeginningWith),
            new Step("Users whose sort key lies between e and i", "usersBetween", AccessPatterns::usersBetween),
            new Step("A company and its users in one query", "companyPage", AccessPatterns::companyPage),
            new Step("An update with a condition that holds", "verifyJoe", app -> List.of(AccessPatterns.verifyJoe(app))),
            new Step(
                    "An update with a condition that fails",
                    "renameUnverifiedJoe",
                    app -> List.of(AccessPatterns.renameUnverifiedJoe(app))),
            new Step("A transaction over two entities", "inviteKim", app -> nothing(AccessPatterns::inviteKim, app)),
            new Step(
                    "A transaction that is cancelled, and why",
                    "inviteJoeAgain",
                    app -> nothing(AccessPatterns::inviteJoeAgain, app)));

    /** The code that runs, as it stands in its source. */
    String code() {
        return MethodText.of(AccessPatterns.class, method);
    }

    private static List<?> list(Optional<?> found) {
        return found.stream().toList();
    }

    private static List<?> nothing(Call call, AppTable app) {
        call.on(app);
        return List.of();
    }

    @FunctionalInterface
    private interface Call {
        void on(AppTable app);
    }
}
