package dev.trestle.connect.configuration;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that set what a deployment leaves open or says otherwise, so that a table's name or address can
 * come from whoever made it, as Terraform does for a Lambda function.
 */
final class DeploymentVariables implements Settings {

    private static final Map<String, String> NAMES = Map.of(
            DeploymentReader.TABLE_NAME, "TRESTLE_TABLE_NAME",
            DeploymentReader.REGION, "TRESTLE_REGION",
            DeploymentReader.ENDPOINT, "TRESTLE_ENDPOINT",
            DeploymentReader.MIGRATE, "TRESTLE_MIGRATE",
            DeploymentReader.WAIT, "TRESTLE_WAIT");

    private final Environment environment;

    private DeploymentVariables(Environment environment) {
        this.environment = environment;
    }

    /**
     * The deployment as the environment has it.
     *
     * @throws ConfigurationException if a variable is set to what its key does not take
     */
    static Deployment applied(Environment environment, Deployment deployment) {
        DeploymentVariables variables = new DeploymentVariables(environment);
        return new Deployment(
                deployment.name(),
                engine(variables, deployment),
                DeploymentReader.tableName(variables).or(deployment::tableName),
                DeploymentReader.migrate(variables).orElse(deployment.migrate()),
                DeploymentReader.wait(variables).orElse(deployment.waitAtMost()));
    }

    private static Deployment.Engine engine(DeploymentVariables variables, Deployment deployment) {
        if (deployment.engine() instanceof Deployment.Remote remote) {
            return new Deployment.Remote(
                    DeploymentReader.region(variables).or(remote::region),
                    DeploymentReader.endpoint(variables).or(remote::endpoint),
                    remote.profile(),
                    remote.role(),
                    remote.schema());
        }
        DeploymentReader.refuseForEmbedded(
                variables,
                "unset it, or choose with " + Configuration.DEPLOYMENT_VARIABLE + " another deployment than "
                        + deployment.name());
        return deployment.engine();
    }

    @Override
    public boolean has(String key) {
        return text(key).isPresent();
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(NAMES.get(key))
                .flatMap(environment::variable)
                .filter(value -> !value.isBlank());
    }

    @Override
    public ConfigurationException problem(String key, String text) {
        return new ConfigurationException("the environment variable " + NAMES.get(key), 0, text, null);
    }
}
