package dev.trestle.table.key;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a key, as in {@code company#{name}}: segments between {@code #}, each a literal or one component. Immutable.
 *
 * <p>No two different tuples of components give the same key; a key parses back into its components; keys compare, as
 * DynamoDB compares them by their UTF-8 bytes, in the order of the components' texts.
 */
public final class KeyTemplate {

    private record Segment(String text, @Nullable KeyCodec<?> codec) {

        boolean mayEqual(Segment other) {
            if (codec == null) {
                return other.codec == null ? text.equals(other.text) : other.codec.mayWrite(text);
            }
            return other.codec == null ? codec.mayWrite(other.text) : codec.mayShareTextWith(other.codec);
        }
    }

    private final String owner;
    private final KeyRole role;
    private final String template;
    private final List<Segment> segments;
    private final List<String> components;

    private KeyTemplate(String owner, KeyRole role, String template, List<Segment> segments) {
        this.owner = owner;
        this.role = role;
        this.template = template;
        this.segments = List.copyOf(segments);
        this.components = segments.stream()
                .filter(segment -> segment.codec() != null)
                .map(Segment::text)
                .toList();
    }

    /**
     * Reads a template.
     *
     * @param owner the entity, for messages
     * @param codecs the components that a template may name
     * @throws InvalidDesignException if the template cannot be read, or would not keep the order of a sort key
     */
    public static KeyTemplate of(String owner, KeyRole role, String template, Map<String, KeyCodec<?>> codecs) {
        List<Segment> segments = new ArrayList<>();
        for (String text : template.split("#", -1)) {
            segments.add(segment(text, codecs, "the " + role.words() + " \"" + template + "\" of " + owner));
        }
        for (Segment segment : segments) {
            KeyCodec<?> codec = segment.codec();
            if (role == KeyRole.SORT && codec != null && !codec.keepsOrder()) {
                throw new InvalidDesignException(
                        "the sort key \"" + template + "\" of " + owner + " has the component " + segment.text()
                                + ", a " + codec.type().getSimpleName() + ", whose text does not keep its order");
            }
        }
        KeyTemplate result = new KeyTemplate(owner, role, template, segments);
        if (result.components.stream().distinct().count() < result.components.size()) {
            throw new InvalidDesignException("the " + role.words() + " \"" + template + "\" of " + owner
                    + " names a component twice; name each once");
        }
        return result;
    }

    private static Segment segment(String text, Map<String, KeyCodec<?>> codecs, String place) {
        if (text.length() > 2 && text.startsWith("{") && text.endsWith("}")) {
            String name = text.substring(1, text.length() - 1);
            KeyCodec<?> codec = codecs.get(name);
            if (codec == null) {
                throw new InvalidDesignException(
                        place + " names {" + name + "}, which is not among the key components " + codecs.keySet());
            }
            return new Segment(name, codec);
        }
        if (text.chars().anyMatch(c -> c == '{' || c == '}' || c == KeyText.ESCAPE)) {
            throw new InvalidDesignException(place + " has the segment \"" + text
                    + "\"; between two # there is either text without {, } and $, or one {component}");
        }
        return new Segment(text, null);
    }

    /** The names of the components, in the order of the template. */
    public List<String> components() {
        return components;
    }

    /** The key for the values of all components. */
    public String format(Map<String, ?> values) {
        List<Object> inOrder = new ArrayList<>();
        for (String component : components) {
            Object value = values.get(component);
            if (value == null) {
                throw new InvalidKeyException(owner + "." + component + " is missing for the " + role.words());
            }
            inOrder.add(value);
        }
        return format(inOrder);
    }

    /** The key for the values of all components, in the order of the template. */
    public String format(List<?> values) {
        if (values.size() != components.size()) {
            throw new InvalidKeyException("the " + role.words() + " \"" + template + "\" of " + owner + " takes "
                    + components.size() + " components " + components + " but was given " + values.size());
        }
        return checkLength(prefix(values));
    }

    /**
     * What all keys begin with whose first components have these values: everything up to the next component, with the
     * delimiter before it.
     */
    public String prefix(List<?> firstValues) {
        StringBuilder key = new StringBuilder();
        int next = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (i > 0) {
                key.append(KeyText.DELIMITER);
            }
            KeyCodec<?> codec = segment.codec();
            if (codec == null) {
                key.append(segment.text());
            } else if (next < firstValues.size()) {
                key.append(codec.encode(firstValues.get(next), owner + "." + segment.text()));
                next++;
            } else {
                break;
            }
        }
        return key.toString();
    }

    /** The escaped text of a value, or of the beginning of a text, for the component at an index. */
    public String encode(int component, Object value) {
        String name = components.get(component);
        for (Segment segment : segments) {
            KeyCodec<?> codec = segment.codec();
            if (codec != null && segment.text().equals(name)) {
                return codec.encode(value, owner + "." + name);
            }
        }
        throw new IllegalStateException("no component " + name + " in " + template);
    }

    /** Whether the key goes on after the component at an index. */
    public boolean continuesAfter(int component) {
        Segment last = segments.get(segments.size() - 1);
        return component < components.size() - 1 || last.codec() == null;
    }

    /** The values of the components in a key; empty if the key is not of this form. */
    public Optional<Map<String, Object>> parse(String key) {
        String[] texts = key.split("#", -1);
        if (texts.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            Segment segment = segments.get(i);
            KeyCodec<?> codec = segment.codec();
            if (codec == null) {
                if (!segment.text().equals(texts[i])) {
                    return Optional.empty();
                }
                continue;
            }
            try {
                values.put(segment.text(), codec.decode(texts[i]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Whether some key of this form may also be of another form. */
    public boolean mayEqual(KeyTemplate other) {
        return segments.size() == other.segments.size() && mayBegin(other, segments.size());
    }

    /** Whether a key of the other form may begin with what all keys of this form begin with. */
    public boolean sharesBeginningWith(KeyTemplate other) {
        int literals = 0;
        while (literals < segments.size() && segments.get(literals).codec() == null) {
            literals++;
        }
        return literals == segments.size()
                ? mayEqual(other)
                : other.segments.size() > literals && mayBegin(other, literals);
    }

    private boolean mayBegin(KeyTemplate other, int count) {
        for (int i = 0; i < count; i++) {
            if (!segments.get(i).mayEqual(other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String checkLength(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > role.maxBytes()) {
            throw new InvalidKeyException("the " + role.words() + " \"" + template + "\" of " + owner + " would take "
                    + bytes + " bytes; DynamoDB allows " + role.maxBytes() + ". Shorten " + components);
        }
        return key;
    }

    /** The template as it was written. */
    @Override
    public String toString() {
        return template;
    }
}
