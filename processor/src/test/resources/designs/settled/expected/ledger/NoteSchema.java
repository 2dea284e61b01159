package ledger;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Ledger.Note} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class NoteSchema implements RecordMapping<Ledger.Note> {
    static final EntitySchema<Ledger.Note> SCHEMA = EntitySchema.of("Note", Ledger.Note.class, new NoteSchema())
            .accessor("notes")
            .keyComponent("id", KeyCodec.STRING, Ledger.Note::id)
            .primaryKey("inId", "note#{id}", "note#")
            .build();

    @Override
    public void write(Ledger.Note note, AttributeWriter to) {
        to.put("id", AttributeCodec.STRING, note.id());
    }

    @Override
    public Ledger.Note read(AttributeReader from) {
        return new Ledger.Note(from.get("id", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(DescribedAttribute.of("id", AttributeCodec.STRING));
    }
}
