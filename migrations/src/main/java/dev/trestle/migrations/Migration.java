package dev.trestle.migrations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One change of a table, and optionally the way back. Immutable.
 *
 * <pre>{@code
 * migration("001-index-by-email")
 *         .up(m -> m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
 *         .down(m -> m.dropIndex("gsi1"))
 * }</pre>
 *
 * <p>A migration that fails, or whose process dies, goes on with the step that was not done; see {@link MigrationSteps}.
 */
public final class Migration {

    private static final int LONGEST_NAME = 255;

    private final String name;
    private final Optional<String> version;
    private final MigrationWork up;
    private final Optional<MigrationWork> down;

    private Migration(String name, Optional<String> version, MigrationWork up, Optional<MigrationWork> down) {
        this.name = name;
        this.version = version;
        this.up = up;
        this.down = down;
    }

    /**
     * Begins a migration. Its name is the sort key under which the table remembers it, so it is not to change once it ran
     * somewhere.
     *
     * @param name up to 255 bytes, without blanks at its ends, control characters or a {@code #} at its beginning
     * @throws InvalidMigrationException if the name is another
     */
    public static Name migration(String name) {
        boolean sensible = !name.isEmpty()
                && name.strip().equals(name)
                && !name.startsWith("#")
                && name.chars().noneMatch(Character::isISOControl)
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        if (!sensible) {
            throw new InvalidMigrationException(
                    "\"" + name + "\" cannot be the name of a migration, which is the sort key"
                            + " of its history: it takes 1 to " + LONGEST_NAME
                            + " bytes, no blank at the ends, no control character, no # at the beginning");
        }
        return new Name(name);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The version of its code, if it declares one. */
    public Optional<String> version() {
        return version;
    }

    /** What it does in that direction; empty if there is no way back. */
    Optional<MigrationWork> work(Direction direction) {
        return direction == Direction.UP ? Optional.of(up) : down;
    }

    /** The same migration with a way back. */
    public Migration down(MigrationWork work) {
        return new Migration(name, version, up, Optional.of(work));
    }

    /**
     * The same migration with a version of its code. Where there is none, a migration that was changed after it was applied
     * is told by its steps, which do not show what functions and code of one's own do.
     */
    public Migration version(String newVersion) {
        return new Migration(name, Optional.of(newVersion), up, down);
    }

    /**
     * The migration that a class defines.
     *
     * @throws InvalidMigrationException if its name cannot be one
     */
    public static Migration of(MigrationDefinition definition) {
        Migration migration = migration(definition.name()).up(definition::up);
        if (!definition.version().isEmpty()) {
            migration = migration.version(definition.version());
        }
        return definition instanceof ReversibleMigration reversible ? migration.down(reversible::down) : migration;
    }

    /** A migration that has a name and still needs what it does. */
    public static final class Name {

        private final String name;

        private Name(String name) {
            this.name = name;
        }

        /** The migration that does this. */
        public Migration up(MigrationWork work) {
            return new Migration(name, Optional.empty(), work, Optional.empty());
        }
    }
}
