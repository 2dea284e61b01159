package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document path as written: a name that begins with {@code #} is a placeholder. */
record Attribute(int slot, DocumentPath written, boolean hasPlaceholders) implements Operand, Reference {

    static Attribute of(int slot, List<DocumentPath.Element> elements) {
        return new Attribute(
                slot, new DocumentPath(List.copyOf(elements)), elements.stream().anyMatch(Attribute::isPlaceholder));
    }

    DocumentPath path(Bindings bindings) {
        return bindings.path(slot);
    }

    DocumentPath resolve(ExpressionKind kind, Placeholders placeholders) {
        if (!hasPlaceholders) {
            return written;
        }
        List<DocumentPath.Element> elements = new ArrayList<>(written.elements());
        elements.replaceAll(element -> isPlaceholder(element)
                ? new DocumentPath.Member(placeholders.name(kind, element.toString()))
                : element);
        return new DocumentPath(elements);
    }

    private static boolean isPlaceholder(DocumentPath.Element element) {
        return element instanceof DocumentPath.Member member && member.name().startsWith("#");
    }

    @Override
    public @Nullable AttributeValue evaluate(Item item, Bindings bindings) {
        return path(bindings).in(item);
    }

    @Override
    public @Nullable AttributeType knownType(Bindings bindings) {
        return null;
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        // A path is good for any item.
    }
}
