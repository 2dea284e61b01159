package dev.trestle.engine.operation;

import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.error.FeatureErrors;
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
        Table table = named == null ? tables.find(tableName(nameOrArn)) : named;
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
     * Checks that a request about a table names one, by name or ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if TableName is missing or of another length
     */
    public void requireTableName(Structure request) {
        String nameOrArn = request.string("TableName");
        if (nameOrArn == null) {
            throw TableErrors.tableNameRequired();
        }
        requireNameLength(nameIn(nameOrArn));
    }

    /**
     * The name in what a request's TableName gives, which may be an ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no table's name
     */
    public String tableName(String nameOrArn) {
        String name = nameIn(nameOrArn);
        requireNameLength(name);
        if (!name.chars().allMatch(Database::isNameCharacter)) {
            throw TableErrors.tableNamePattern();
        }
        return name;
    }

    /**
     * The name of the table that has the ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no ARN of DynamoDB, a
     *     ResourceNotFoundException if it is not that of a table that there is
     */
    public String tableOfArn(String arn) {
        if (!arn.startsWith("arn:") || !arn.contains(":dynamodb:")) {
            throw FeatureErrors.invalidArn(arn);
        }
        String name = arn.startsWith(arn("")) ? arn.substring(arn("").length()) : "";
        if (tables.find(name) == null || timeline().isIn(arn, Timeline.CREATING)) {
            throw FeatureErrors.resourceNotFound(arn);
        }
        return name;
    }

    /** The ARN of the table of that name. */
    public String arn(String name) {
        return "arn:aws:dynamodb:" + region + ":" + accountId + ":table/" + name;
    }

    private String nameIn(String nameOrArn) {
        String prefix = arn("");
        return nameOrArn.startsWith(prefix) ? nameOrArn.substring(prefix.length()) : nameOrArn;
    }

    private static void requireNameLength(String name) {
        if (name.length() < 3 || name.length() > 255) {
            throw TableErrors.tableNameLength();
        }
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.".indexOf(c) >= 0;
    }
}
