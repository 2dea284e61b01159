package dev.trestle.table.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a key or of its template, for those who show it: constant text, or what stands for one component.
 *
 * @param text the text; in a template the name of the component, with its form, in braces
 * @param component the component's name; empty for constant text
 */
public record KeyPart(String text, Optional<String> component) {

    /** The template of segments. */
    static List<KeyPart> ofTemplate(List<KeySegment> segments, KeyLayout layout, List<String> placeholders) {
        List<KeyPart> parts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < segments.size(); i++) {
            KeySegment segment = segments.get(i);
            String text = segment.isConstant() ? "" : placeholders.get(next++);
            add(parts, segment, text, i == 0 ? "" : layout.delimiter());
        }
        return joined(parts);
    }

    /** A key whose segments have these texts. */
    static List<KeyPart> ofKey(List<KeySegment> segments, KeyLayout layout, List<String> texts) {
        List<KeyPart> parts = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            KeySegment segment = segments.get(i);
            String text = texts.get(i);
            String inner = segment.isConstant()
                    ? ""
                    : text.substring(
                            segment.before().length(),
                            text.length() - segment.after().length());
            add(parts, segment, inner, i == 0 ? "" : layout.delimiter());
        }
        return joined(parts);
    }

    private static void add(List<KeyPart> parts, KeySegment segment, String text, String delimiter) {
        parts.add(new KeyPart(delimiter + segment.before(), Optional.empty()));
        if (!segment.isConstant()) {
            parts.add(new KeyPart(text, Optional.of(segment.component())));
            parts.add(new KeyPart(segment.after(), Optional.empty()));
        }
    }

    /** One part for each stretch of constant text, and none for no text. */
    private static List<KeyPart> joined(List<KeyPart> parts) {
        List<KeyPart> joined = new ArrayList<>();
        StringBuilder constant = new StringBuilder();
        for (KeyPart part : parts) {
            if (part.component().isEmpty()) {
                constant.append(part.text());
            } else {
                flush(constant, joined);
                joined.add(part);
            }
        }
        flush(constant, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder constant, List<KeyPart> joined) {
        if (!constant.isEmpty()) {
            joined.add(new KeyPart(constant.toString(), Optional.empty()));
            constant.setLength(0);
        }
    }
}
