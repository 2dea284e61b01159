package dev.trestle.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.CompanyPage;
import dev.trestle.examples.companies.User;
import dev.trestle.table.stream.ChangeRouter;
import dev.trestle.table.stream.UnknownItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Lambda function as a user writes it. */
final class WelcomeFunction {

    static final List<String> DONE = new ArrayList<>();

    private static final StreamFunction FUNCTION = StreamFunction.of(ChangeRouter.of(AppTable.DESIGN, UnknownItems.FAIL)
            .onCreated(User.class, created -> welcome(created.after().orElseThrow()))
            .onDeleted(User.class, deleted -> farewell(deleted.before().orElseThrow(), deleted.byTimeToLive()))
            .on(CompanyPage.class, change -> audit(change.sequenceNumber(), change.time())));

    public static StreamsEventResponse handle(DynamodbEvent event) {
        return FUNCTION.handle(event);
    }

    private WelcomeFunction() {}

    private static void welcome(User user) {
        DONE.add("welcome " + user.name());
    }

    private static void farewell(User user, boolean byTimeToLive) {
        DONE.add((byTimeToLive ? "expired " : "farewell ") + user.name());
    }

    private static void audit(String sequenceNumber, Instant time) {
        DONE.add("audit " + !sequenceNumber.isEmpty() + " " + !time.equals(Instant.EPOCH));
    }
}
