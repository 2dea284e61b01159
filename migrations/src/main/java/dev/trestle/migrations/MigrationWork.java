package dev.trestle.migrations;

/** What a migration does, up or down. */
@FunctionalInterface
public interface MigrationWork {

    /**
     * Does it. May be begun again from its start after it failed, so it has to be idempotent.
     *
     * @throws Exception to fail the migration; it is not taken for applied then
     */
    void run(MigrationSteps m) throws Exception;
}
