package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attributes by which searches of a vector index can be narrowed down. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SearchSchemaElement.html">SearchSchemaElement</a>.
 *
 * @param elements in the order of the request; at most one is the partition key
 */
public record SearchSchema(List<Element> elements) {

    /** Copies the list. */
    public SearchSchema {
        elements = List.copyOf(elements);
    }

    /** The partition key, which every search has to give. */
    public Optional<KeyAttribute> partition() {
        return with(Role.HASH).findFirst();
    }

    /** The attributes that searches may give. */
    public List<KeyAttribute> inlineFilters() {
        return with(Role.INLINE_FILTER).toList();
    }

    /** The attribute of that name. */
    public Optional<KeyAttribute> find(String name) {
        return attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** All attributes in the order of the request. */
    public List<KeyAttribute> attributes() {
        return elements.stream().map(Element::attribute).toList();
    }

    Item toItem() {
        return new FieldsWriter().items("elements", elements, Element::toItem).toItem();
    }

    static SearchSchema of(Item stored) {
        return new SearchSchema(Fields.of(stored).items("elements", Element::of));
    }

    private Stream<KeyAttribute> with(Role role) {
        return elements.stream().filter(element -> element.role() == role).map(Element::attribute);
    }

    /** What an attribute is for. */
    public enum Role {
        HASH,
        INLINE_FILTER
    }

    /** An attribute with its role. */
    public record Element(KeyAttribute attribute, Role role) {

        Item toItem() {
            return new FieldsWriter()
                    .item("attribute", attribute.toItem())
                    .text("role", role.name())
                    .toItem();
        }

        static Element of(Item stored) {
            Fields fields = Fields.of(stored);
            return new Element(KeyAttribute.of(fields.item("attribute")), fields.constant("role", Role.class));
        }
    }
}
