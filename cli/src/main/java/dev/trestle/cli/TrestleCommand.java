package dev.trestle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code trestle} without a command: shows which there are. */
@Command(
        name = "trestle",
        description = {"DynamoDB for Java with everything included.", ""},
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = TrestleVersion.class,
        footer = {"", "Exit status: 0 if it worked, 1 if it did not, 2 if the command was not understood."})
final class TrestleCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Shows the stack trace of a failure.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
