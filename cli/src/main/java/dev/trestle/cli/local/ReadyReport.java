package dev.trestle.cli.local;

import dev.trestle.cli.terminal.Style;
import dev.trestle.cli.terminal.Terminal;
import java.io.PrintStream;
import java.net.URI;

/** Says where the endpoint is and how to point clients at it. */
final class ReadyReport {
    private final Terminal terminal;

    ReadyReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** To be called when it answers: scripts wait for the first line. */
    void ready(URI uri, String region, boolean verify) {
        PrintStream out = terminal.out();
        out.println("DynamoDB is ready at " + terminal.styled(Style.BOLD, uri.toString()));
        out.println();
        out.println("For one call of the AWS CLI:");
        out.println("  aws dynamodb list-tables --endpoint-url " + uri);
        out.println("For the AWS CLI and the SDK of any language, in the environment of a process:");
        out.println("  export AWS_ENDPOINT_URL_DYNAMODB=" + uri);
        out.println("  export AWS_ENDPOINT_URL_DYNAMODB_STREAMS=" + uri);
        out.println("  export AWS_REGION=" + region);
        String any = verify ? "..." : "any";
        out.println("  export AWS_ACCESS_KEY_ID=" + any + " AWS_SECRET_ACCESS_KEY=" + any);
        out.println("Ctrl-C ends it.");
        out.flush();
    }
}
