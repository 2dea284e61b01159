package dev.trestle.cli;

import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.item.RefusalText;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.table.TrestleException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Says what failed in one line, and with which exit status the process ends. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;
    private final TrestleCommand options;

    Failures(Terminal terminal, TrestleCommand options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        terminal.remark(command.getCommandSpec().qualifiedName(" ") + ": " + AttributeText.escaped(line(failure)));
        if (options.debug()) {
            failure.printStackTrace(terminal.err());
        }
        return failure instanceof CommandFailedException failed ? failed.status() : CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        terminal.remark(name + ": " + AttributeText.escaped(String.valueOf(failure.getMessage())));
        PrintWriter err = command.getErr();
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.print(command.getHelp().fullSynopsis());
        }
        err.println("Try: " + name + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String line(Exception failure) {
        if (failure instanceof CommandFailedException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof DynamoDbException refusal) {
            return RefusalText.of(refusal);
        }
        if (failure instanceof TrestleException refusal) {
            return String.valueOf(refusal.getMessage());
        }
        return "unexpected failure, please report it (--debug shows where): " + failure;
    }
}
