package dev.trestle.migrations.step;

/** One step of a migration. Knows what it does before it does it. */
public interface Step {

    /** What it does, in a few words, as in {@code add the index gsi1}. */
    String description();

    /** Everything by which two states of a migration's code are told apart; the description, unless there is more. */
    default String identity() {
        return description();
    }

    /** What carrying it out would do and cost as things are now. Changes nothing. */
    PlannedStep plan(Outlook outlook);

    /**
     * Carries it out. It may have been begun before, and then goes on or begins again, which has to be the same in the end.
     *
     * @throws Exception to fail the migration
     */
    void run(StepRun run) throws Exception;
}
