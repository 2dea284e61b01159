package dev.trestle.table.key;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the segments of a template. */
final class TemplateParser {

    private final String place;
    private final KeyRole role;
    private final KeyLayout layout;
    private final Map<String, KeyCodec<?>> codecs;

    TemplateParser(String place, KeyRole role, KeyLayout layout, Map<String, KeyCodec<?>> codecs) {
        this.place = place;
        this.role = role;
        this.layout = layout;
        this.codecs = codecs;
    }

    List<KeySegment> parse(String template) {
        List<KeySegment> segments = new ArrayList<>();
        for (String text : split(template)) {
            segments.add(segment(text));
        }
        return segments;
    }

    /** At the delimiters that are not inside braces. */
    private List<String> split(String template) {
        String delimiter = layout.delimiter();
        List<String> texts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && !delimiter.isEmpty() && i >= start && template.startsWith(delimiter, i)) {
                texts.add(template.substring(start, i));
                start = i + delimiter.length();
            }
        }
        texts.add(template.substring(start));
        return texts;
    }

    private KeySegment segment(String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        boolean whole = open == 0 && close == text.length() - 1;
        boolean one = open >= 0
                && close > open + 1
                && open == text.lastIndexOf('{')
                && close == text.lastIndexOf('}')
                && (whole || !layout.escaped());
        if (one) {
            return component(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
        }
        if (open >= 0 || close >= 0 || (layout.escaped() && text.indexOf(KeyText.ESCAPE) >= 0)) {
            throw new InvalidDesignException(
                    DesignFault.NOT_PARSEABLE,
                    place + " has the segment \"" + text
                            + "\"; between two # there is either text without {, } and $, or one {component}");
        }
        return KeySegment.constant(text, layout);
    }

    private KeySegment component(String before, String inner, String after) {
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        KeyCodec<?> codec = codecs.get(name);
        if (codec == null) {
            throw new InvalidDesignException(
                    DesignFault.UNKNOWN_COMPONENT,
                    place + " names {" + name + "}, which is not among the key components " + codecs.keySet());
        }
        KeyCodec<?> formed = colon < 0 ? usual(codec) : in(codec, name, inner.substring(colon + 1));
        if (role == KeyRole.SORT && layout.escaped() && !formed.keepsOrder()) {
            throw new InvalidDesignException(
                    DesignFault.SORT_KEY_ORDER,
                    place + " has the component " + name + ", a " + codec.type().getSimpleName()
                            + ", whose text does not keep its order");
        }
        return new KeySegment(before, name, formed, after, layout);
    }

    private KeyCodec<?> usual(KeyCodec<?> codec) {
        return role == KeyRole.PARTITION || !layout.escaped() ? codec.plain() : codec;
    }

    private KeyCodec<?> in(KeyCodec<?> codec, String name, String form) {
        try {
            return codec.in(form);
        } catch (IllegalArgumentException e) {
            throw new InvalidDesignException(
                    DesignFault.KEY_FORM, place + " names {" + name + ":" + form + "}, but " + e.getMessage());
        }
    }
}
