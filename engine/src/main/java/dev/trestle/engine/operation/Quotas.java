package dev.trestle.engine.operation;

import dev.trestle.engine.error.QuotaErrors;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.Throughput;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What a new account can have in a Region. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas in Amazon DynamoDB</a>.
 */
public final class Quotas {

    /** The capacity units, of reads or writes, that all tables and global secondary indexes can have together. */
    public static final long ACCOUNT_UNITS = 80_000;

    /** The capacity units, of reads or writes, that a table or a global secondary index can have. */
    public static final long TABLE_UNITS = 40_000;

    private static final int TABLES = 2_500;

    private final Database database;

    /** The quotas of the database's account. */
    public Quotas(Database database) {
        this.database = database;
    }

    /**
     * Refuses a table that would be one too many, or has too much capacity.
     *
     * @throws dev.trestle.engine.error.ServiceException a LimitExceededException
     */
    public void requireRoomFor(TableDefinition table) {
        if (database.tables().byName().size() >= TABLES) {
            throw QuotaErrors.tooManyTables(TABLES);
        }
        requireUnits(table);
    }

    /**
     * Refuses that a table have so much capacity, in place of what one of its name has.
     *
     * @throws dev.trestle.engine.error.ServiceException a LimitExceededException
     */
    public void requireUnits(TableDefinition table) {
        requireUnits(table, "ReadCapacityUnits", Throughput::readCapacityUnits);
        requireUnits(table, "WriteCapacityUnits", Throughput::writeCapacityUnits);
    }

    private void requireUnits(TableDefinition table, String member, ToLongFunction<Throughput> units) {
        String region = database.region();
        long own = units.applyAsLong(table.billing().throughput());
        if (own > TABLE_UNITS) {
            throw QuotaErrors.tableUnits(member, own, region, TABLE_UNITS);
        }
        for (IndexDefinition index : table.indexes()) {
            long indexUnits = units.applyAsLong(index.throughput());
            if (indexUnits > TABLE_UNITS) {
                throw QuotaErrors.indexUnits(member, index.name(), indexUnits, region, TABLE_UNITS);
            }
        }
        Optional<TableDefinition> before =
                Optional.ofNullable(database.tables().find(table.name())).map(found -> found.definition());
        long requested = all(table, units);
        long had = before.map(definition -> all(definition, units)).orElse(0L);
        if (requested > had) {
            long reserved = database.tables().byName().values().stream()
                    .mapToLong(each -> all(each.definition(), units))
                    .sum();
            if (reserved - had + requested > ACCOUNT_UNITS) {
                throw QuotaErrors.accountUnits(member, region, reserved, ACCOUNT_UNITS, requested - had);
            }
        }
    }

    private static long all(TableDefinition table, ToLongFunction<Throughput> units) {
        return units.applyAsLong(table.billing().throughput())
                + table.indexes().stream()
                        .mapToLong(index -> units.applyAsLong(index.throughput()))
                        .sum();
    }
}
