package dev.trestle.connect.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The deployments of an application.
 *
 * @param name the file that it is from, for messages
 * @param table the table that it is for, if it says so
 * @param deployments by name
 */
public record Configuration(String name, Optional<String> table, Map<String, Deployment> deployments) {

    /** The environment variable that names the deployment. */
    public static final String DEPLOYMENT_VARIABLE = "TRESTLE_DEPLOYMENT";

    /** Where nothing is said: the embedded engine, in memory, as the deployment {@code local}. */
    public static final Configuration STANDARD =
            new Configuration("the built-in configuration", Optional.empty(), standardDeployments());

    public Configuration {
        deployments = Map.copyOf(deployments);
    }

    static Map<String, Deployment> standardDeployments() {
        return Map.of(
                Deployment.STANDARD_NAME,
                new Deployment(
                        Deployment.STANDARD_NAME,
                        new Deployment.Embedded(Optional.empty()),
                        Optional.empty(),
                        MigrateMode.RUN,
                        Deployment.STANDARD_WAIT));
    }

    /**
     * The deployment that is asked for, else the one that the environment names, else {@code local}. The environment
     * variables {@code TRESTLE_TABLE_NAME}, {@code TRESTLE_REGION}, {@code TRESTLE_ENDPOINT}, {@code TRESTLE_MIGRATE} and
     * {@code TRESTLE_WAIT} win over what it says itself.
     *
     * @throws UnknownDeploymentException if there is none of that name
     * @throws ConfigurationException if one of the variables does not fit
     */
    public Deployment choose(Optional<String> asked, Environment environment) {
        Optional<String> fromEnvironment =
                environment.variable(DEPLOYMENT_VARIABLE).filter(value -> !value.isBlank());
        String chosen = asked.or(() -> fromEnvironment).orElse(Deployment.STANDARD_NAME);
        Deployment deployment = deployments.get(chosen);
        if (deployment == null) {
            String chosenBy = asked.isPresent()
                    ? "connect was asked for"
                    : fromEnvironment.isPresent()
                            ? "the environment variable " + DEPLOYMENT_VARIABLE + " names"
                            : "is taken where neither connect nor " + DEPLOYMENT_VARIABLE + " names one";
            throw new UnknownDeploymentException(chosen, chosenBy, name, new TreeSet<>(deployments.keySet()));
        }
        return DeploymentVariables.applied(environment, deployment);
    }

    /**
     * Makes sure that this is a configuration of that table.
     *
     * @throws ConfigurationException if it says that it is for another
     */
    public void requireTable(String designed) {
        if (table.isPresent() && !table.get().equals(designed)) {
            throw new ConfigurationException(
                    name,
                    0,
                    "it is for the table " + table.get() + ", but the design is of the table " + designed
                            + "; make them agree, or leave out table: if the application has several tables",
                    null);
        }
    }
}
