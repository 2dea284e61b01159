package dev.trestle.migrations;

/** Describes what a migration does, up or down. */
@FunctionalInterface
public interface MigrationWork {

    /**
     * Says which steps there are, in their order; they are carried out afterwards. It is also asked when a migration is
     * planned or validated, so it changes nothing by itself: code of one's own goes into {@link MigrationSteps#run}.
     *
     * @throws Exception to fail the migration; it is not taken for applied then
     */
    void run(MigrationSteps m) throws Exception;
}
