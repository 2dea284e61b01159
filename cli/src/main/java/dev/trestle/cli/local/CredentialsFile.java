package dev.trestle.cli.local;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.server.auth.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the access keys that requests have to be signed with: a list in YAML, as in
 *
 * <pre>{@code
 * - accessKey: app
 *   secretKey: "not for production"
 * - accessKey: reports
 *   secretKey: "another one"
 *   sessionToken: optional
 *   tables: [orders, "audit-*"]
 *   readOnly: true
 * }</pre>
 */
final class CredentialsFile {
    private static final List<String> MEMBERS = List.of("accessKey", "secretKey", "sessionToken", "tables", "readOnly");

    private final Path file;

    private CredentialsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws CommandFailedException if it cannot be read or does not hold that; no message shows a secret
     */
    static List<AccessKey> read(Path file) {
        CredentialsFile reading = new CredentialsFile(file);
        if (!(reading.yaml() instanceof List<?> entries) || entries.isEmpty()) {
            throw reading.wrong("it takes a list of entries with " + String.join(", ", MEMBERS), null);
        }
        List<AccessKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object entry : entries) {
            AccessKey key = reading.key("entry " + (keys.size() + 1), entry);
            if (!ids.add(key.id())) {
                throw reading.wrong("the access key " + key.id() + " is there twice", null);
            }
            keys.add(key);
        }
        return keys;
    }

    private @Nullable Object yaml() {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw wrong("no such file", e);
        } catch (IOException e) {
            throw wrong("cannot be read (" + e.getClass().getSimpleName() + ")", e);
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " at line " + (mark.getLine() + 1))
                    .orElse("");
            throw wrong("not YAML" + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw wrong("not YAML", e);
        }
    }

    private AccessKey key(String place, @Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> members)) {
            throw wrong(place + " takes " + String.join(", ", MEMBERS), null);
        }
        for (Object member : members.keySet()) {
            if (!MEMBERS.contains(member)) {
                throw wrong(place + " has no member " + member + ", only " + String.join(", ", MEMBERS), null);
            }
        }
        String id = required(place, members, "accessKey");
        if (id.indexOf('/') >= 0) {
            throw wrong(place + ": an accessKey has no slash", null);
        }
        return new AccessKey(
                id,
                required(place, members, "secretKey"),
                Optional.ofNullable(members.get("sessionToken")).map(token -> text(place, "sessionToken", token)),
                tables(place, members.get("tables")),
                flag(place, members.get("readOnly")));
    }

    private String required(String place, Map<?, ?> members, String name) {
        Object value = members.get(name);
        if (value == null) {
            throw wrong(place + " has no " + name, null);
        }
        return text(place, name, value);
    }

    private String text(String place, String name, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(place + ": " + name + " takes a text; one that looks like a number needs quotes", null);
    }

    private List<String> tables(String place, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> names && !names.isEmpty()) {
            return names.stream()
                    .map(name -> text(place, "tables", String.valueOf(name)))
                    .toList();
        }
        throw wrong(place + ": tables takes a list of names, in which * stands for anything", null);
    }

    private boolean flag(String place, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(place + ": readOnly takes true or false", null);
    }

    private CommandFailedException wrong(String what, @Nullable Exception cause) {
        String message = file + ": " + what;
        return cause == null ? new CommandFailedException(message) : new CommandFailedException(message, cause);
    }
}
