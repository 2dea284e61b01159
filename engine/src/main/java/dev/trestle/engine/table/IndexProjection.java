package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.util.List;

/** Which attributes an index copies from the table besides the keys of both. */
public record IndexProjection(Kind kind, List<String> nonKeyAttributes) {

    /** Copies the list. */
    public IndexProjection {
        nonKeyAttributes = List.copyOf(nonKeyAttributes);
    }

    Item toItem() {
        return new FieldsWriter()
                .text("kind", kind.name())
                .texts("nonKeyAttributes", nonKeyAttributes)
                .toItem();
    }

    static IndexProjection of(Item stored) {
        Fields fields = Fields.of(stored);
        return new IndexProjection(fields.constant("kind", Kind.class), fields.texts("nonKeyAttributes"));
    }

    /** The projection types of the API. */
    public enum Kind {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }
}
