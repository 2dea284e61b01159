package dev.trestle.connect.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One place where the application's table is.
 *
 * @param name as in {@code local} or {@code prod}
 * @param engine what answers there
 * @param tableName the table's name there, if it is not that of the design
 * @param migrate what connecting may do to the table
 * @param waitAtMost how long connecting may take altogether to make and migrate the table
 */
public record Deployment(
        String name, Engine engine, Optional<String> tableName, MigrateMode migrate, Duration waitAtMost) {

    /** The name of the deployment that is taken if nobody names one. */
    public static final String STANDARD_NAME = "local";

    /** The time that connecting may take unless the deployment says otherwise: 5 minutes. */
    public static final Duration STANDARD_WAIT = Duration.ofMinutes(5);

    /** What answers. */
    public sealed interface Engine {}

    /**
     * The engine in this process.
     *
     * @param data the folder that keeps its tables, relative to the working directory; empty to have them in memory
     */
    public record Embedded(Optional<Path> data) implements Engine {}

    /**
     * Amazon DynamoDB, or something that speaks its protocol. What is not set here comes from the AWS SDK's own default
     * chain.
     *
     * @param region as in {@code eu-west-1}
     * @param endpoint the address
     * @param profile the profile of the shared AWS configuration that the credentials come from
     * @param role the ARN of the role that is assumed with those credentials
     * @param schema who makes and changes the tables
     */
    public record Remote(
            Optional<String> region,
            Optional<URI> endpoint,
            Optional<String> profile,
            Optional<String> role,
            SchemaOwner schema)
            implements Engine {}
}
