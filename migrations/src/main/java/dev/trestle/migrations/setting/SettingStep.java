package dev.trestle.migrations.setting;

import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.waiting.Backoff;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * Has a table take on a setting: looks first, as DynamoDB counts some changes by the day, asks only if need be, and waits
 * until the table has it.
 *
 * @param setting the setting
 */
record SettingStep(Setting setting) implements Step {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    @Override
    public String description() {
        return setting.description();
    }

    @Override
    public PlannedStep plan(Outlook outlook) {
        if (outlook.table().isEmpty()) {
            return PlannedStep.unknown(this, "there is no table yet to look at");
        }
        return switch (setting.standing(outlook.client(), outlook.tableName())) {
            case SO -> PlannedStep.nothing(this, "the table has it so");
            case CHANGING -> PlannedStep.unknown(this, "the table is being changed");
            case OTHERWISE -> PlannedStep.change(this, 0, 0, "takes no capacity units; see the price of the setting");
        };
    }

    @Override
    public void run(StepRun run) {
        run.lease().extend();
        Duration atMost = run.limits().waitFrom(run.timing());
        boolean so = run.timing().until(BACKOFF, atMost, () -> {
            run.ensureMayGoOn();
            return switch (setting.standing(run.client(), run.tableName())) {
                case SO -> true;
                case CHANGING -> {
                    run.progress("waiting for the table to " + description());
                    yield false;
                }
                case OTHERWISE -> {
                    ask(run);
                    // Most are there at once; asking first saves a pause.
                    yield setting.standing(run.client(), run.tableName()) == Setting.Standing.SO;
                }
            };
        });
        if (!so) {
            throw new WaitTimeoutException("after " + atMost.toSeconds() + " s the table " + run.tableName()
                    + " does not " + description()
                    + " yet; DynamoDB goes on with it: migrate again later to wait for the rest");
        }
    }

    private void ask(StepRun run) {
        try {
            run.timing().patience().answered(() -> {
                setting.ask(run.client(), run.tableName());
                return true;
            });
        } catch (ResourceInUseException anotherChangeCameBetween) {
            run.progress("another change of the table keeps it from " + description());
        }
    }
}
