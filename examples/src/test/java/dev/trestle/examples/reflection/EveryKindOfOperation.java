package dev.trestle.examples.reflection;

import dev.trestle.examples.companies.AccessPatterns;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.Company;
import dev.trestle.examples.companies.Plan;
import dev.trestle.examples.companies.User;
import dev.trestle.table.stream.ChangeRouter;
import dev.trestle.table.stream.UnknownItems;
import java.time.Instant;
import java.util.List;

/** A process that connects and does something of each kind. */
final class EveryKindOfOperation {

    private EveryKindOfOperation() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        AppTable app = AppTable.connect();
        app.users().create(User.invited("acme", "joe@acme.com", "Joe"));
        app.users().put(User.invited("acme", "ann@acme.com", "Ann"));
        System.out.println(app.users().get("acme", "joe@acme.com").map(User::name));
        AccessPatterns.usersOfCompany(app);
        AccessPatterns.lastUsersOfCompany(app);
        AccessPatterns.userByEmail(app);
        AccessPatterns.companyPage(app);
        AccessPatterns.verifyJoe(app);
        AccessPatterns.inviteKim(app);
        app.users().scan().list();
        app.batchGet().get(app.companies().key("acme")).run();
        app.batchWrite()
                .put(app.companies(), new Company("other", Plan.FREE, 1, Instant.EPOCH))
                .run();
        app.companies().delete("other");
        ChangeRouter router = app.stream().router(UnknownItems.FAIL).on(User.class, change -> {});
        System.out.println(router.routeInOrder(List.of()));
    }
}
