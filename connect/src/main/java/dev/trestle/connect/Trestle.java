package dev.trestle.connect;

import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.Migrator;
import dev.trestle.table.schema.Design;

/**
 * Connects an application to its table, once per process: however often and from however many threads, the first call does
 * the work and all share its connection. A call that failed is forgotten, so that the next one tries again.
 *
 * <p>The deployments are in {@code trestle.yaml}: in the file that the system property {@code trestle.config} names, else
 * the one that the environment variable {@code TRESTLE_CONFIG} names, else in the working directory, else on the class
 * path. Where there is none, the deployment {@code local} is the embedded engine, in memory.
 *
 * <pre>{@code
 * table: app                       # optional: the design that this is for
 * deployments:
 *   local: { engine: embedded }
 *   prod:  { region: eu-west-1, tableName: app-prod, migrate: validate }
 *   box:   { endpoint: "http://127.0.0.1:8000", region: eu-west-1 }
 * }</pre>
 *
 * <p>A deployment takes {@code engine: embedded}, with a folder as {@code data} if its tables are to be kept, or {@code
 * region}, {@code endpoint}, {@code profile} and {@code role}, the ARN of a role to assume, for which {@code
 * software.amazon.awssdk:sts} has to be on the class path. The AWS SDK's own default chain answers for what is left out.
 * Each also takes {@code tableName}, the design's unless set; {@code migrate}: {@code run}, the default, makes the table and
 * applies migrations, {@code validate} fails if that were to do or if the table is not as its design wants it, {@code off}
 * does not look; {@code wait}, as in {@code 20s}, how long a call may make and migrate the table, 5 minutes unless set; and,
 * where it is not embedded, {@code schema}: {@code managed}, the default, or {@code external} for tables that infrastructure
 * code makes and changes, where migrations make sure of indexes and settings instead of changing them.
 *
 * <p>The environment variables {@code TRESTLE_TABLE_NAME}, {@code TRESTLE_REGION}, {@code TRESTLE_ENDPOINT}, {@code
 * TRESTLE_MIGRATE} and {@code TRESTLE_WAIT} win over the file.
 *
 * <p>Connecting to a table that is up to date sends one Query, and needs the permission for no more.
 */
public final class Trestle {

    private static final Connections OF_PROCESS = Connections.builder().build();

    private Trestle() {}

    /**
     * Connects to the deployment that the environment variable {@code TRESTLE_DEPLOYMENT} names, else to {@code local}.
     *
     * @throws dev.trestle.connect.configuration.ConfigurationException if {@code trestle.yaml} is not valid, or for
     *     another table
     * @throws dev.trestle.connect.configuration.UnknownDeploymentException if it has no such deployment
     * @throws EmbeddedEngineMissingException if the deployment is one of the embedded engine, which is not there
     * @throws dev.trestle.infrastructure.drift.DriftException if the deployment validates a table that is not as the design
     *     wants it
     * @throws SecurityTokenServiceMissingException if the deployment has a role, and the SDK's {@code sts} is not there
     * @throws ConnectTimeoutException if the table takes longer to make or to migrate than the deployment allows
     * @throws dev.trestle.table.TrestleException as {@link dev.trestle.migrations.Migrator#prepare()} and {@link
     *     dev.trestle.migrations.Migrator#validate()} do
     */
    public static Connection connect(Design design, Migrations migrations) {
        return OF_PROCESS.connect(design, migrations);
    }

    /** Connects as {@link #connect(Design, Migrations)} does, to that deployment. */
    public static Connection connect(Design design, Migrations migrations, String deployment) {
        return OF_PROCESS.connect(design, migrations, deployment);
    }

    /**
     * Connects as {@link #connect(Design, Migrations)} does, before an image of the process is taken, as by AWS Lambda with
     * SnapStart: what starting costs is then paid once. After each restore the table is looked at again, so that the image
     * may be older than the newest migration and dead network connections are found before the first request. Call it where
     * the class of the function is initialized, and connect as usual afterwards.
     *
     * <p>Restores are noticed by way of {@code org.crac}, which has to be on the class path; without it this connects and
     * does no more. See "Improving startup performance with Lambda SnapStart" in the AWS Lambda Developer Guide.
     */
    public static Connection prime(Design design, Migrations migrations) {
        return OF_PROCESS.prime(design, migrations);
    }

    /** Primes as {@link #prime(Design, Migrations)} does, for that deployment. */
    public static Connection prime(Design design, Migrations migrations, String deployment) {
        return OF_PROCESS.prime(design, migrations, deployment);
    }

    /**
     * A migrator of a deployment's table, to look at its migrations or to run them on purpose: the way to migrate a
     * deployment that connecting only validates, and to roll back. Sends nothing yet, whatever the deployment's {@code
     * migrate} says.
     *
     * @throws dev.trestle.connect.configuration.ConfigurationException as {@link #connect(Design, Migrations)} does
     * @throws dev.trestle.connect.configuration.UnknownDeploymentException if there is no such deployment
     */
    public static Migrator migrator(Design design, Migrations migrations, String deployment) {
        return OF_PROCESS.migrator(design, migrations, deployment);
    }
}
