package dev.trestle.connect.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one deployment of {@code trestle.yaml}, and what its keys take wherever they are set. */
final class DeploymentReader {

    static final String REGION = "region";
    static final String ENDPOINT = "endpoint";
    static final String TABLE_NAME = "tableName";
    static final String MIGRATE = "migrate";
    static final String WAIT = "wait";
    private static final String ENGINE = "engine";
    private static final String PROFILE = "profile";
    private static final String ROLE = "role";
    private static final String SCHEMA = "schema";
    private static final String DATA = "data";
    private static final String EMBEDDED = "embedded";

    private static final List<String> KEYS =
            List.of(ENGINE, DATA, REGION, ENDPOINT, PROFILE, ROLE, SCHEMA, TABLE_NAME, MIGRATE, WAIT);
    private static final List<String> KEYS_OF_REMOTE = List.of(REGION, ENDPOINT, PROFILE, ROLE, SCHEMA);

    /** "Naming rules" in the Amazon DynamoDB Developer Guide. */
    private static final Pattern TABLE = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    /** As the SDK makes a host name of it. */
    private static final Pattern REGION_NAME = Pattern.compile("[a-zA-Z0-9-]{1,63}");

    /** "IAM identifiers" in the AWS Identity and Access Management User Guide. */
    private static final Pattern ROLE_ARN = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/\\S+");

    /** Nine digits of seconds are thirty years. */
    private static final Pattern TIME = Pattern.compile("(?<number>[0-9]{1,9})\\s*(?<unit>s|m|h)");

    private static final int GREATEST_PORT = 65535;

    private DeploymentReader() {}

    static Deployment read(String name, YamlMapping mapping) {
        mapping.allow(KEYS);
        return new Deployment(
                name,
                engine(name, mapping),
                tableName(mapping),
                migrate(mapping).orElse(MigrateMode.RUN),
                wait(mapping).orElse(Deployment.STANDARD_WAIT));
    }

    private static Deployment.Engine engine(String name, Settings settings) {
        Optional<String> engine = settings.text(ENGINE);
        if (engine.isEmpty()) {
            if (settings.has(DATA)) {
                throw settings.problem(
                        DATA,
                        "data is the folder of an embedded engine; add engine: " + EMBEDDED
                                + " or leave out data in the deployment " + name);
            }
            return new Deployment.Remote(
                    region(settings), endpoint(settings), settings.text(PROFILE), role(settings), schema(settings));
        }
        if (!engine.get().equals(EMBEDDED)) {
            throw settings.problem(
                    ENGINE,
                    "there is no engine " + engine.get() + ", only " + EMBEDDED
                            + "; leave engine out for Amazon DynamoDB or an endpoint");
        }
        refuseForEmbedded(settings, "leave it or engine out in the deployment " + name);
        return new Deployment.Embedded(data(settings));
    }

    /** Refuses what only means something to Amazon DynamoDB or an endpoint. */
    static void refuseForEmbedded(Settings settings, String remedy) {
        for (String key : KEYS_OF_REMOTE) {
            if (settings.has(key)) {
                throw settings.problem(key, key + " means nothing to the embedded engine; " + remedy);
            }
        }
    }

    private static Optional<Path> data(Settings settings) {
        return settings.text(DATA).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw settings.problem(DATA, text + " is no path: " + e.getReason());
            }
        });
    }

    static Optional<String> region(Settings settings) {
        return matching(settings, REGION, REGION_NAME, "is no region, as eu-west-1 is one");
    }

    private static Optional<String> role(Settings settings) {
        return matching(
                settings, ROLE, ROLE_ARN, "is no ARN of a role, as arn:aws:iam::123456789012:role/deployer is one");
    }

    static Optional<String> tableName(Settings settings) {
        return matching(settings, TABLE_NAME, TABLE, "is no table name: it takes 3 to 255 of a-z A-Z 0-9 _ - .");
    }

    private static Optional<String> matching(Settings settings, String key, Pattern pattern, String problem) {
        Optional<String> text = settings.text(key);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            throw settings.problem(key, text.get() + " " + problem);
        }
        return text;
    }

    static Optional<URI> endpoint(Settings settings) {
        return settings.text(ENDPOINT).map(text -> {
            try {
                URI uri = new URI(text);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (http && uri.getHost() != null && uri.getPort() <= GREATEST_PORT) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                throw settings.problem(ENDPOINT, text + " is no address: " + e.getReason());
            }
            throw settings.problem(ENDPOINT, text + " is no address, as http://127.0.0.1:8000 is one");
        });
    }

    static Optional<Duration> wait(Settings settings) {
        return settings.text(WAIT).map(text -> {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                throw settings.problem(WAIT, text + " is no time, as 20s, 5m and 1h are");
            }
            long number = Long.parseLong(time.group("number"));
            return switch (time.group("unit")) {
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
            };
        });
    }

    static Optional<MigrateMode> migrate(Settings settings) {
        return one(settings, MIGRATE, MigrateMode.values());
    }

    private static SchemaOwner schema(Settings settings) {
        return one(settings, SCHEMA, SchemaOwner.values()).orElse(SchemaOwner.MANAGED);
    }

    private static <E extends Enum<E>> Optional<E> one(Settings settings, String key, E[] values) {
        return settings.text(key)
                .map(text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> settings.problem(
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
