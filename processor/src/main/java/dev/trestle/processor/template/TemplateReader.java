package dev.trestle.processor.template;

import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template from its text; what is wrong with it is refused at its place. */
public final class TemplateReader {

    /** The highest character that the key encoding escapes in values and thus keeps for itself. */
    private static final char LAST_RESERVED = '$';

    private static final Pattern COMPONENT = Pattern.compile("([^{}]*)\\{([^{}:]*)(?::([^{}]*))?\\}([^{}]*)");
    private static final Pattern BALANCED = Pattern.compile("([^{}]|\\{[^{}]*\\})*");

    private final TemplateLayout layout;
    private final Refusals refusals;

    /** Shows what is wrong through {@code refusals}. */
    public TemplateReader(TemplateLayout layout, Refusals refusals) {
        this.layout = layout;
        this.refusals = refusals;
    }

    /** The template, or empty if anything was refused. */
    public Optional<ParsedTemplate> read(String text, Place place) {
        if (text.isEmpty()) {
            refusals.add(
                    Refusal.TEMPLATE_SYNTAX,
                    place,
                    "The key template is empty, and DynamoDB refuses an empty key."
                            + " Write constant text, as in \"user#\", or a component, as in \"user#{email}\".");
            return Optional.empty();
        }
        int before = refusals.count();
        List<KeySegment> segments = new ArrayList<>();
        for (String segment : split(text)) {
            segments.add(segment(segment, text, place));
        }
        refuseRepetition(segments, text, place);
        return refusals.count() == before ? Optional.of(new ParsedTemplate(text, segments, layout)) : Optional.empty();
    }

    private List<String> split(String text) {
        return layout.delimiter().isEmpty()
                ? List.of(text)
                : List.of(text.split(Pattern.quote(layout.delimiter()) + "(?![^{}]*\\})", -1));
    }

    private KeySegment segment(String segment, String text, Place place) {
        Matcher component = COMPONENT.matcher(segment);
        if (component.matches() && (layout.existing() || isAlone(component))) {
            String name = component.group(2);
            if (name.isBlank()) {
                refusals.add(
                        Refusal.TEMPLATE_SYNTAX,
                        place,
                        "The key template \"%s\" has empty braces. Name a record component in them, as in {email}.",
                        text);
            }
            String form = component.group(3) == null ? "" : component.group(3);
            return new KeySegment(name, true, form, component.group(1), component.group(4));
        }
        if (!BALANCED.matcher(segment).matches()) {
            refusals.add(
                    Refusal.TEMPLATE_SYNTAX,
                    place,
                    "The key template \"%s\" has a brace without its counterpart in \"%s\"."
                            + " A component is written as in {email}, and a '#' is not part of its name.",
                    text,
                    segment);
        } else if (segment.indexOf('{') >= 0) {
            refuseNeighbours(segment, text, place);
        } else if (!layout.existing()) {
            refuseReservedCharacters(segment, place);
        }
        return new KeySegment(segment, false);
    }

    private static boolean isAlone(Matcher component) {
        return component.group(1).isEmpty() && component.group(4).isEmpty();
    }

    private void refuseNeighbours(String segment, String text, Place place) {
        refusals.add(
                Refusal.NOT_PARSEABLE,
                place,
                "The key template \"%s\" cannot be parsed back: in \"%s\" nothing tells where a component begins and"
                        + " ends. Put a '%s' between it and its neighbours, as no value holds one%s",
                text,
                segment,
                layout.delimiter().isEmpty() ? "delimiter" : layout.delimiter(),
                layout.existing()
                        ? "."
                        : ": \"%s\"."
                                .formatted(segment.replaceAll("(?<=[^#])\\{", "#{")
                                        .replaceAll("\\}(?=[^#])", "}#")
                                        .replace("##", "#")));
    }

    private void refuseReservedCharacters(String constant, Place place) {
        constant.codePoints()
                .filter(TemplateReader::isReserved)
                .distinct()
                .forEach(c -> refusals.add(
                        Refusal.RESERVED_CHARACTER,
                        place,
                        "The key template holds the character %s, which key values are escaped with."
                                + " Constant text takes '#' and all whole characters after '$'.",
                        c > ' ' && c <= LAST_RESERVED
                                ? "'" + Character.toString(c) + "'"
                                : String.format("U+%04X", c)));
    }

    private static boolean isReserved(int codePoint) {
        return codePoint <= LAST_RESERVED
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private void refuseRepetition(List<KeySegment> segments, String text, Place place) {
        Set<String> names = new HashSet<>();
        for (KeySegment segment : segments) {
            if (segment.isComponent() && !names.add(segment.text())) {
                refusals.add(
                        Refusal.REPEATED_COMPONENT,
                        place,
                        "The key template \"%s\" names the component '%s' twice. Once is enough to tell keys apart.",
                        text,
                        segment.text());
            }
        }
    }
}
