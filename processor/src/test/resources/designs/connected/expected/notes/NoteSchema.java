package notes;

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
 * How a {@link Notebook.Note} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class NoteSchema implements RecordMapping<Notebook.Note> {
    static final EntitySchema<Notebook.Note> SCHEMA = EntitySchema.of("Note", Notebook.Note.class, new NoteSchema())
            .accessor("notes")
            .keyComponent("title", KeyCodec.STRING, Notebook.Note::title)
            .primaryKey("all", "*/\\u002f", "{title}")
            .build();

    @Override
    public void write(Notebook.Note note, AttributeWriter to) {
        to.put("title", AttributeCodec.STRING, note.title());
        to.put("text", AttributeCodec.STRING, note.text());
    }

    @Override
    public Notebook.Note read(AttributeReader from) {
        return new Notebook.Note(
                from.get("title", AttributeCodec.STRING),
                from.get("text", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("title", AttributeCodec.STRING),
                DescribedAttribute.of("text", AttributeCodec.STRING));
    }
}
