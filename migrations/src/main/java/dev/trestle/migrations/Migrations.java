package dev.trestle.migrations;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The migrations of a table in the order in which they run. Immutable. */
public final class Migrations {

    private static final Migrations NONE = new Migrations(List.of());

    private final List<Migration> inOrder;

    private Migrations(List<Migration> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * These migrations, in this order.
     *
     * @throws InvalidMigrationException if two have the same name
     */
    public static Migrations of(Migration... migrations) {
        return of(List.of(migrations));
    }

    /**
     * These migrations, in this order.
     *
     * @throws InvalidMigrationException if two have the same name
     */
    public static Migrations of(List<Migration> migrations) {
        Set<String> names = new HashSet<>();
        for (Migration migration : migrations) {
            if (!names.add(migration.name())) {
                throw new InvalidMigrationException(
                        "two migrations are named " + migration.name() + "; give one of them another name");
            }
        }
        return new Migrations(List.copyOf(migrations));
    }

    /**
     * The migrations of a design that providers on the class path contribute, in the order of their names. A list that is
     * written down says the same without a search; this is for a table that several modules share.
     *
     * @param table the name of the design
     * @throws InvalidMigrationException if two have the same name
     */
    public static Migrations discover(String table) {
        return of(ServiceLoader.load(MigrationProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.table().equals(table))
                .flatMap(provider -> provider.migrations().stream())
                .sorted(Comparator.comparing(Migration::name))
                .toList());
    }

    /** Of a table that has none. */
    public static Migrations none() {
        return NONE;
    }

    /** The migrations in their order. */
    public List<Migration> inOrder() {
        return inOrder;
    }

    /** The migration of that name. */
    Optional<Migration> named(String name) {
        return inOrder.stream()
                .filter(migration -> migration.name().equals(name))
                .findFirst();
    }
}
