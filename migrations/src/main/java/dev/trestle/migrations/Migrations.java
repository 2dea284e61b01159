package dev.trestle.migrations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        Set<String> names = new HashSet<>();
        for (Migration migration : migrations) {
            if (!names.add(migration.name())) {
                throw new InvalidMigrationException(
                        "two migrations are named " + migration.name() + "; give one of them another name");
            }
        }
        return new Migrations(List.of(migrations));
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
