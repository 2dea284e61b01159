package dev.trestle.engine.operation;

import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.error.ArnErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.Account;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.Tables;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.backup.TableBackups;
import dev.trestle.engine.table.token.TransactionTokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What operations work on.
 *
 * @param tables all tables
 * @param backups the backups of tables, of deleted ones too
 * @param tokens the client tokens of transactions
 * @param locks the locks of their items
 * @param storage where all of them are kept
 * @param buckets where imports come from, and exports and reports go to
 * @param clock the time for whatever has a date
 * @param region the region in ARNs
 * @param accountId the account in ARNs
 * @param weather what requests meet with now and then; null if nothing of the kind is simulated
 */
public record Database(
        Tables tables,
        TableBackups backups,
        TransactionTokens tokens,
        ItemLocks locks,
        Storage storage,
        Buckets buckets,
        Clock clock,
        String region,
        String accountId,
        @Nullable Weather weather) {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 255;
    private static final String PARTITION = "aws";
    private static final String SERVICE = "dynamodb";

    /**
     * The database that the storage has, without tables if the storage is empty.
     *
     * @throws dev.trestle.engine.storage.StorageException if it has what cannot be used
     */
    public static Database open(
            Storage storage, Buckets buckets, Clock clock, String region, String accountId, Simulation simulation) {
        new Account(region, accountId).claim(storage);
        ItemLocks locks = new ItemLocks();
        Tables tables = new Tables(storage, locks, clock, simulation);
        TableBackups backups = new TableBackups(storage, clock);
        TransactionTokens tokens = new TransactionTokens(storage, clock);
        return new Database(
                tables,
                backups,
                tokens,
                locks,
                storage,
                buckets,
                clock,
                region,
                accountId,
                Weather.of(simulation, clock));
    }

    /** The changes that are under way. */
    public Timeline timeline() {
        return tables.timeline();
    }

    /**
     * Deletes the items whose time to live has passed, and forgets stream records, client tokens and backups whose time is
     * over.
     *
     * @return how many items were deleted
     */
    public int sweep() {
        tokens.sweep();
        backups.sweep();
        return tables.sweep();
    }

    /**
     * The table that items are read from or written to.
     *
     * @param nameOrArn as a request's TableName gives it
     * @throws dev.trestle.engine.error.ServiceException a ResourceNotFoundException if there is none
     */
    public Table table(String nameOrArn) {
        // Nearly every request gives the name of a table that exists, which then needs no check.
        Table named = tables.find(nameOrArn);
        Table table = named == null ? tables.find(nameOfItems(nameOrArn)) : named;
        if (table == null || timeline().isIn(table.definition().arn(), Timeline.CREATING)) {
            throw TableErrors.requestedResourceNotFound();
        }
        return table;
    }

    /**
     * The definition of the table that a request is about.
     *
     * @param nameOrArn as a request's TableName gives it
     * @throws dev.trestle.engine.error.ServiceException a ResourceNotFoundException that names the table if there is none
     */
    public TableDefinition definition(String nameOrArn) {
        String name = tableName(nameOrArn);
        Table table = tables.find(name);
        if (table == null) {
            throw TableErrors.tableNotFound(name);
        }
        return table.definition();
    }

    /**
     * Checks that a request about a table names one.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if TableName is missing
     */
    public void requireTableName(Structure request) {
        if (request.string("TableName") == null) {
            throw TableErrors.tableNameRequired();
        }
    }

    /**
     * The name in what the TableName of a request about a table gives, which may be an ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no table's name
     */
    public String tableName(String nameOrArn) {
        Optional<ResourceArn> arn = ResourceArn.parse(nameOrArn);
        if (arn.isPresent()) {
            return nameIn(arn.get());
        }
        List<String> broken = new ArrayList<>();
        if (nameOrArn.isEmpty() || !nameOrArn.chars().allMatch(Database::isNameCharacter)) {
            broken.add("Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
        if (nameOrArn.length() < SHORTEST_NAME) {
            broken.add("Member must have length greater than or equal to " + SHORTEST_NAME);
        }
        if (nameOrArn.length() > LONGEST_NAME) {
            broken.add("Member must have length less than or equal to " + LONGEST_NAME);
        }
        if (!broken.isEmpty()) {
            throw TableErrors.tableNameConstraints(nameOrArn, broken);
        }
        return nameOrArn;
    }

    /** The name in what the TableName of a request for items gives; such requests are refused in other words. */
    private String nameOfItems(String nameOrArn) {
        Optional<ResourceArn> arn = ResourceArn.parse(nameOrArn);
        if (arn.isPresent()) {
            return nameIn(arn.get());
        }
        if (nameOrArn.isEmpty()) {
            throw TableErrors.tableNameConstraints(
                    nameOrArn, List.of("Member must have length greater than or equal to 1"));
        }
        if (nameOrArn.length() < SHORTEST_NAME || nameOrArn.length() > LONGEST_NAME) {
            throw TableErrors.tableNameLength();
        }
        if (!nameOrArn.chars().allMatch(Database::isNameCharacter)) {
            throw TableErrors.tableNamePattern();
        }
        return nameOrArn;
    }

    private String nameIn(ResourceArn arn) {
        if (!arn.partition().equals(PARTITION)) {
            throw ArnErrors.invalidPart("AWS partition", arn.text());
        }
        if (!arn.region().equals(region)) {
            throw ArnErrors.invalidPart("AWS region", arn.text());
        }
        if (!arn.service().equals(SERVICE) || !arn.isTable()) {
            throw ArnErrors.invalidPart("resource type", arn.text());
        }
        if (!arn.account().equals(accountId)) {
            throw ArnErrors.otherAccount();
        }
        return arn.table();
    }

    /**
     * The name of the table that has the ARN, in a request about what is attached to tables.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no ARN of a table or stream, an
     *     AccessDeniedException if it is one of another account, a ResourceNotFoundException if there is no such table
     */
    public String tableOfArn(String text) {
        ResourceArn arn = resource(text);
        if (!arn.account().equals(accountId)) {
            throw ArnErrors.otherAccount();
        }
        if (!arn.region().equals(region)) {
            throw ArnErrors.otherRegion(text);
        }
        if (!arn.isTable() || tables.find(arn.table()) == null || timeline().isIn(text, Timeline.CREATING)) {
            throw ArnErrors.resourceNotFound(text);
        }
        return arn.table();
    }

    /**
     * The ARN that the text is: one of a table or a stream, whether there is one or not.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is none
     */
    public static ResourceArn resource(String text) {
        if (!text.startsWith("arn:")) {
            throw ArnErrors.notAnArn(text);
        }
        ResourceArn arn = ResourceArn.parse(text)
                .filter(parsed -> parsed.service().equals(SERVICE))
                .filter(parsed -> parsed.isTable() || parsed.isStream() || parsed.isIndex())
                .orElseThrow(() -> ArnErrors.notDynamoDb(text));
        if (arn.isIndex()) {
            throw ArnErrors.neitherTableNorStream(text);
        }
        return arn;
    }

    /** The ARN of the table of that name. */
    public String arn(String name) {
        return "arn:aws:dynamodb:" + region + ":" + accountId + ":table/" + name;
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.".indexOf(c) >= 0;
    }
}
