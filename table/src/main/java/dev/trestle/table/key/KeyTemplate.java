package dev.trestle.table.key;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a key, as in {@code company#{name}}: segments between {@code #}, each a literal or one component. Immutable.
 *
 * <p>No two different tuples of components give the same key, and a key parses back into its components. In the layout
 * {@link KeyLayout#ESCAPED} keys compare, as DynamoDB compares them by their UTF-8 bytes, in the order of the components.
 */
public final class KeyTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final String owner;
    private final KeyRole role;
    private final KeyLayout layout;
    private final String template;
    private final List<KeySegment> segments;
    private final List<String> components;

    private KeyTemplate(String owner, KeyRole role, KeyLayout layout, String template, List<KeySegment> segments) {
        this.owner = owner;
        this.role = role;
        this.layout = layout;
        this.template = template;
        this.segments = List.copyOf(segments);
        this.components = segments.stream()
                .filter(segment -> !segment.isConstant())
                .map(KeySegment::component)
                .toList();
    }

    /** Reads a template of the layout {@link KeyLayout#ESCAPED}. */
    public static KeyTemplate of(String owner, KeyRole role, String template, Map<String, KeyCodec<?>> codecs) {
        return of(owner, role, KeyLayout.ESCAPED, template, codecs);
    }

    /**
     * Reads a template.
     *
     * @param owner the entity, for messages
     * @param codecs the components that a template may name
     * @throws InvalidDesignException if the template cannot be read, or would not keep the order of a sort key
     */
    public static KeyTemplate of(
            String owner, KeyRole role, KeyLayout layout, String template, Map<String, KeyCodec<?>> codecs) {
        String place = "the " + role.words() + " \"" + template + "\" of " + owner;
        List<KeySegment> segments = new TemplateParser(place, role, layout, codecs).parse(template);
        KeyTemplate result = new KeyTemplate(owner, role, layout, template, segments);
        if (result.components.stream().distinct().count() < result.components.size()) {
            throw new InvalidDesignException(
                    DesignFault.REPEATED_COMPONENT, place + " names a component twice; name each once");
        }
        return result;
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
            KeySegment segment = segments.get(i);
            if (i > 0) {
                key.append(layout.delimiter());
            }
            if (segment.isConstant()) {
                key.append(segment.before());
            } else if (next < firstValues.size()) {
                key.append(segment.write(firstValues.get(next), owner)).append(segment.after());
                next++;
            } else {
                key.append(segment.before());
                break;
            }
        }
        return key.toString();
    }

    /** What all keys begin with whose first components have these values and whose next one begins with a text. */
    public String beginning(List<?> firstValues, String text) {
        String prefix = prefix(firstValues);
        KeySegment segment = segment(firstValues.size());
        return prefix + segment.write(text, owner).substring(segment.before().length());
    }

    /** The least of the keys whose first components have these values. */
    public String least(List<?> values) {
        return upToLast(values);
    }

    /** At least the greatest of the keys whose first components have these values, and less than all greater ones. */
    public String greatest(List<?> values) {
        int last = values.size() - 1;
        return continuesAfter(last)
                ? layout.after(upToLast(values) + segment(last).after() + layout.delimiter())
                : upToLast(values);
    }

    /** At least the greatest of the keys that begin with a text of {@link #prefix}, and less than all greater ones. */
    public String end(String prefix) {
        return layout.after(prefix);
    }

    /** The least text that is greater. */
    public static String next(String key) {
        return key + Character.MIN_VALUE;
    }

    /** Less than a text, and not less than any lesser one, unless that holds U+10FFFF, which is no character. */
    public static String previous(String key) {
        int last = key.codePointBefore(key.length());
        String before = key.substring(0, key.length() - Character.charCount(last));
        if (last == 0) {
            return before;
        }
        int lesser = last == Character.MAX_SURROGATE + 1 ? Character.MIN_SURROGATE - 1 : last - 1;
        return before + Character.toString(lesser) + Character.toString(Character.MAX_CODE_POINT);
    }

    private String upToLast(List<?> values) {
        int last = values.size() - 1;
        return beginning(values.subList(0, last), segment(last), values.get(last));
    }

    private String beginning(List<?> firstValues, KeySegment segment, Object value) {
        return prefix(firstValues)
                + segment.write(value, owner).substring(segment.before().length());
    }

    /** Whether the component at an index sorts from the greatest value to the least. */
    public boolean isDescending(int component) {
        return codec(component).isDescending();
    }

    /** Whether a range of values of the component at an index is a range of keys. */
    public boolean hasRanges(int component) {
        return codec(component).keepsOrder()
                && (layout.escaped()
                        || !continuesAfter(component)
                        || codec(component).isFixedWidth());
    }

    /** Whether the keys with a value that begins with a text begin with a text themselves. */
    public boolean hasBeginnings(int component) {
        return codec(component).type() == String.class && !codec(component).isDescending();
    }

    /** Whether the key goes on after the component at an index. */
    public boolean continuesAfter(int component) {
        KeySegment last = segments.get(segments.size() - 1);
        return component < components.size() - 1
                || last.isConstant()
                || !last.after().isEmpty();
    }

    private KeyCodec<?> codec(int component) {
        KeyCodec<?> codec = segment(component).codec();
        if (codec == null) {
            throw new IllegalStateException("the segment of a component has its codec");
        }
        return codec;
    }

    private KeySegment segment(int component) {
        String name = components.get(component);
        return segments.stream()
                .filter(segment -> segment.component().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The values of the components in a key; empty if the key is not of this form. */
    public Optional<Map<String, Object>> parse(String key) {
        List<String> texts = split(key);
        if (texts.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            KeySegment segment = segments.get(i);
            if (segment.isConstant()) {
                if (!segment.before().equals(texts.get(i))) {
                    return Optional.empty();
                }
            } else {
                Optional<Object> value = segment.read(texts.get(i));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(segment.component(), value.get());
            }
        }
        return Optional.of(values);
    }

    private List<String> split(String key) {
        if (layout.delimiter().isEmpty()) {
            return List.of(key);
        }
        List<String> texts = new ArrayList<>();
        int start = 0;
        for (int at = key.indexOf(layout.delimiter()); at >= 0; at = key.indexOf(layout.delimiter(), start)) {
            texts.add(key.substring(start, at));
            start = at + layout.delimiter().length();
        }
        texts.add(key.substring(start));
        return texts;
    }

    /** Whether some key of this form may also be of another form. */
    public boolean mayEqual(KeyTemplate other) {
        return layout.delimiter().equals(other.layout.delimiter())
                ? segments.size() == other.segments.size() && mayBegin(other, segments.size())
                : mayBeginLike(other);
    }

    /** Whether a key of the other form may begin with what all keys of this form begin with. */
    public boolean sharesBeginningWith(KeyTemplate other) {
        if (!layout.delimiter().equals(other.layout.delimiter())) {
            return mayBeginLike(other);
        }
        int constants = 0;
        while (constants < segments.size() && segments.get(constants).isConstant()) {
            constants++;
        }
        return constants == segments.size()
                ? mayEqual(other)
                : other.segments.size() > constants && mayBegin(other, constants);
    }

    private boolean mayBegin(KeyTemplate other, int count) {
        for (int i = 0; i < count; i++) {
            if (!segments.get(i).mayEqual(other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Keys of different delimiters are compared by the constant text that they begin with. */
    private boolean mayBeginLike(KeyTemplate other) {
        String own = prefix(List.of());
        String others = other.prefix(List.of());
        return components.isEmpty() ? other.parse(own).isPresent() : own.startsWith(others) || others.startsWith(own);
    }

    private String checkLength(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > role.maxBytes()) {
            throw new InvalidKeyException("the " + role.words() + " \"" + template + "\" of " + owner + " would take "
                    + bytes + " bytes; DynamoDB allows " + role.maxBytes() + ". Shorten " + components);
        }
        return key;
    }

    /** The template in its parts, for those who show it. */
    public List<KeyPart> parts() {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        List<String> placeholders =
                placeholder.results().map(MatchResult::group).toList();
        return KeyPart.ofTemplate(segments, layout, placeholders);
    }

    /** A key in its parts, for those who show it; empty if it is not of this form. */
    public Optional<List<KeyPart>> parts(String key) {
        return parse(key).map(values -> KeyPart.ofKey(segments, layout, split(key)));
    }

    /** The template as it was written. */
    @Override
    public String toString() {
        return template;
    }
}
