package dev.trestle.migrations.step;

/**
 * A step that is code of one's own.
 *
 * @param description what it does
 * @param work does it
 */
public record OwnStep(String description, OwnWork work) implements Step {

    @Override
    public PlannedStep plan(Outlook outlook) {
        return PlannedStep.unknown(this, "code of your own; it is not run to be planned");
    }

    @Override
    public void run(StepRun run) throws Exception {
        run.ensureMayGoOn();
        work.run(new FencedTable(run));
    }
}
