package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.Replication;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CreateTable asks for the replication of a new table. With a source it is a replica of a table in another account and
 * Region, which is out of reach here, so that the request has to give the keys. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_MA_HowItWorks.html">How DynamoDB
 * global tables work</a> for several accounts.
 */
public final class SourceTable {

    /** The way to replicate settings that AWS sets for replicas in one account, and that nobody else can. */
    public static final String OVERRIDES = "ENABLED_WITH_OVERRIDES";

    private static final Pattern ARN = Pattern.compile("arn:[^:]+:dynamodb:([^:]+):([0-9]{12}):table/([^/:]+)");
    private static final String MODE = "GlobalTableSettingsReplicationMode";

    private SourceTable() {}

    /**
     * The replication of the new table.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for a source or a mode that cannot be, a
     *     ResourceNotFoundException if the source would have to be asked for its keys
     */
    public static Replication replication(Database database, Structure request, String tableName) {
        String source = request.string("GlobalTableSourceArn");
        if (source == null) {
            return withMode(Replication.NONE, request);
        }
        Matcher arn = ARN.matcher(source);
        if (!arn.matches()
                || arn.group(1).equals(database.region())
                || arn.group(2).equals(database.accountId())
                || !arn.group(3).equals(tableName)) {
            throw GlobalTableErrors.sourceOfOtherAccount(source);
        }
        if (!request.has("KeySchema")) {
            throw GlobalTableErrors.sourceNotFound(source);
        }
        Replica replica = Replica.in(arn.group(1), database.clock().instant().truncatedTo(ChronoUnit.MILLIS))
                .withArn(source);
        return Replication.NONE
                .withGroup(List.of(replica), false, Optional.empty())
                .withSettingsMode(Objects.requireNonNullElse(request.string(MODE), "ENABLED"));
    }

    /**
     * The replication with the mode that a request gives.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if a table cannot be given that mode
     */
    public static Replication withMode(Replication before, Structure request) {
        String mode = request.string(MODE);
        if (mode == null) {
            return before;
        }
        if (mode.equals(OVERRIDES) && !before.isGlobal()) {
            throw GlobalTableErrors.settingsModeNotAllowed(mode);
        }
        return before.withSettingsMode(mode);
    }
}
