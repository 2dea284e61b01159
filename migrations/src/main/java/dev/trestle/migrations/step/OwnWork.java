package dev.trestle.migrations.step;

/** Code of one's own as a step of a migration. */
@FunctionalInterface
public interface OwnWork {

    /**
     * Does it. May be begun again from its start after it failed or its process died, so it has to be idempotent.
     *
     * @throws Exception to fail the migration
     */
    void run(FencedTable table) throws Exception;
}
