package dev.trestle.engine.table;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;

/** An attribute that is part of a key, with the one type that its values have. */
public record KeyAttribute(String name, AttributeType type) {

    Item toItem() {
        return new FieldsWriter().text("name", name).text("type", type.name()).toItem();
    }

    static KeyAttribute of(Item stored) {
        Fields fields = Fields.of(stored);
        return new KeyAttribute(fields.text("name"), fields.constant("type", AttributeType.class));
    }
}
