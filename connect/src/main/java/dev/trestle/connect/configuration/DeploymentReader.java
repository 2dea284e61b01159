package dev.trestle.connect.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one deployment of {@code trestle.yaml}. */
final class DeploymentReader {

    private static final String ENGINE = "engine";
    private static final String REGION = "region";
    private static final String ENDPOINT = "endpoint";
    private static final String PROFILE = "profile";
    private static final String TABLE_NAME = "tableName";
    private static final String MIGRATE = "migrate";
    private static final String SCHEMA = "schema";
    private static final String DATA = "data";
    private static final String EMBEDDED = "embedded";

    private static final List<String> KEYS =
            List.of(ENGINE, DATA, REGION, ENDPOINT, PROFILE, SCHEMA, TABLE_NAME, MIGRATE);

    /** "Naming rules" in the Amazon DynamoDB Developer Guide. */
    private static final Pattern TABLE = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    /** As the SDK makes a host name of it. */
    private static final Pattern REGION_NAME = Pattern.compile("[a-zA-Z0-9-]{1,63}");

    private static final int GREATEST_PORT = 65535;

    private DeploymentReader() {}

    static Deployment read(String name, YamlMapping mapping) {
        mapping.allow(KEYS);
        return new Deployment(name, engine(name, mapping), tableName(mapping), migrate(mapping));
    }

    private static Deployment.Engine engine(String name, YamlMapping mapping) {
        Optional<String> engine = mapping.text(ENGINE);
        if (engine.isEmpty()) {
            if (mapping.has(DATA)) {
                throw mapping.problem(
                        DATA,
                        "data is the folder of an embedded engine; add engine: " + EMBEDDED
                                + " or leave out data in the" + " deployment " + name);
            }
            return new Deployment.Remote(region(mapping), endpoint(mapping), mapping.text(PROFILE), schema(mapping));
        }
        if (!engine.get().equals(EMBEDDED)) {
            throw mapping.problem(
                    ENGINE,
                    "there is no engine " + engine.get() + ", only " + EMBEDDED
                            + "; leave engine out for Amazon DynamoDB or an endpoint");
        }
        for (String key : List.of(REGION, ENDPOINT, PROFILE, SCHEMA)) {
            if (mapping.has(key)) {
                throw mapping.problem(
                        key,
                        key + " means nothing to the embedded engine; leave out " + key
                                + " or engine in the deployment " + name);
            }
        }
        return new Deployment.Embedded(data(mapping));
    }

    private static Optional<Path> data(YamlMapping mapping) {
        return mapping.text(DATA).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw mapping.problem(DATA, text + " is no path: " + e.getReason());
            }
        });
    }

    private static Optional<String> region(YamlMapping mapping) {
        Optional<String> region = mapping.text(REGION);
        if (region.isPresent() && !REGION_NAME.matcher(region.get()).matches()) {
            throw mapping.problem(REGION, region.get() + " is no region, as eu-west-1 is one");
        }
        return region;
    }

    private static Optional<URI> endpoint(YamlMapping mapping) {
        return mapping.text(ENDPOINT).map(text -> {
            try {
                URI uri = new URI(text);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (http && uri.getHost() != null && uri.getPort() <= GREATEST_PORT) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                throw mapping.problem(ENDPOINT, text + " is no address: " + e.getReason());
            }
            throw mapping.problem(ENDPOINT, text + " is no address, as http://127.0.0.1:8000 is one");
        });
    }

    private static Optional<String> tableName(YamlMapping mapping) {
        Optional<String> tableName = mapping.text(TABLE_NAME);
        if (tableName.isPresent() && !TABLE.matcher(tableName.get()).matches()) {
            throw mapping.problem(
                    TABLE_NAME, tableName.get() + " is no table name: it takes 3 to 255 of a-z A-Z 0-9 _ - .");
        }
        return tableName;
    }

    private static MigrateMode migrate(YamlMapping mapping) {
        return one(mapping, MIGRATE, MigrateMode.values()).orElse(MigrateMode.RUN);
    }

    private static SchemaOwner schema(YamlMapping mapping) {
        return one(mapping, SCHEMA, SchemaOwner.values()).orElse(SchemaOwner.MANAGED);
    }

    private static <E extends Enum<E>> Optional<E> one(YamlMapping mapping, String key, E[] values) {
        return mapping.text(key)
                .map(text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> mapping.problem(
                                key,
                                key + " is not " + text + " but one of "
                                        + Arrays.stream(values)
                                                .map(DeploymentReader::word)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
