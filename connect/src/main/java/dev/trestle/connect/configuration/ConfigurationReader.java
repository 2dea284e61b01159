package dev.trestle.connect.configuration;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code trestle.yaml}. Nothing in it is ever made into a Java object, so nothing in it can run. */
final class ConfigurationReader {

    private static final List<String> KEYS = List.of("table", "deployments");

    private ConfigurationReader() {}

    static Configuration read(String file, byte[] yaml) {
        Optional<Node> root = compose(file, yaml);
        if (root.isEmpty()) {
            throw new ConfigurationException(file, 0, "it is empty; it takes " + String.join(", ", KEYS), null);
        }
        YamlMapping mapping = YamlMapping.of(file, "the configuration", root.get());
        mapping.allow(KEYS);
        Optional<String> table = mapping.text("table");
        if (!mapping.has("deployments")) {
            return new Configuration(file, table, Configuration.standardDeployments());
        }
        YamlMapping deployments = mapping.mapping("deployments", "deployments");
        Map<String, Deployment> read = new LinkedHashMap<>();
        for (String name : deployments.keys()) {
            read.put(name, DeploymentReader.read(name, deployments.mapping(name, "the deployment " + name)));
        }
        return new Configuration(file, table, read);
    }

    private static Optional<Node> compose(String file, byte[] yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(10)
                .setAllowRecursiveKeys(false)
                // Refused below, where the line is known.
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Iterator<Node> documents = new Compose(settings)
                    .composeAllFromInputStream(new ByteArrayInputStream(yaml))
                    .iterator();
            if (!documents.hasNext()) {
                return Optional.empty();
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                throw new ConfigurationException(
                        file, YamlMapping.line(documents.next()), "it has more than one document", null);
            }
            return Optional.of(first);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ConfigurationException(file, line, "it is not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new ConfigurationException(file, 0, "it is not YAML: " + e.getMessage(), e);
        }
    }
}
