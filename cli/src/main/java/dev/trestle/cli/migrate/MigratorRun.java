package dev.trestle.cli.migrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.connect.configuration.Environment;
import dev.trestle.migrations.ChangedMigrationsException;
import dev.trestle.migrations.MigrationFailedException;
import dev.trestle.migrations.MigrationInProgressException;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.PendingMigrationsException;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.table.TableMismatchException;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.table.TrestleException;
import java.util.Map;
import java.util.function.ToIntFunction;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Gives commands the migrator of a deployment, and tells how they end. */
final class MigratorRun {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Terminal terminal;
    private final Environment environment;

    MigratorRun(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Carries out a command, which returns its exit status. */
    int run(DeploymentOptions options, ToIntFunction<Migrator> command) {
        try (Project project = options.open();
                MigrationDisplay display = new MigrationDisplay(terminal);
                Connections connections = Connections.builder()
                        .environment(environment)
                        .listener(display)
                        .build()) {
            return command.applyAsInt(
                    connections.migrator(project.design(), project.migrations(), options.deployment()));
        } catch (TrestleException e) {
            throw new CommandFailedException(status(e), String.valueOf(e.getMessage()), e);
        } catch (SdkClientException e) {
            throw new CommandFailedException("DynamoDB cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Tells a result in JSON. */
    void print(Map<String, ?> result) {
        try {
            terminal.out().println(JSON.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, texts and numbers become JSON", e);
        }
    }

    private static int status(TrestleException failure) {
        if (failure instanceof PendingMigrationsException) {
            return Statuses.OUTSTANDING;
        }
        if (failure instanceof ChangedMigrationsException) {
            return Statuses.CHANGED;
        }
        if (failure instanceof TableMissingException || failure instanceof TableMismatchException) {
            return Statuses.NO_TABLE;
        }
        if (failure instanceof MigrationFailedException) {
            return Statuses.FAILED;
        }
        if (failure instanceof LeaseHeldException || failure instanceof LeaseLostException) {
            return Statuses.HELD;
        }
        return failure instanceof MigrationInProgressException ? Statuses.IN_PROGRESS : 1;
    }
}
