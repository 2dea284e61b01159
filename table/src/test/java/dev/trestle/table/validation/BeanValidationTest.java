package dev.trestle.table.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidEntityException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BeanValidationTest {

    /** Public, as the validator reads its constraints by reflection. */
    public record Note(@NotBlank String id, @Min(1) int pages) {}

    private static final RecordMapping<Note> MAPPING = new RecordMapping<>() {
        @Override
        public void write(Note value, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, value.id());
            to.put("pages", AttributeCodec.INT, value.pages());
        }

        @Override
        public Note read(AttributeReader from) {
            return new Note(from.get("id", AttributeCodec.STRING), from.get("pages", AttributeCodec.INT));
        }
    };

    private static EntityItems<Note> items(EntityValidator validator) {
        EntitySchema<Note> schema = EntitySchema.of("Note", Note.class, MAPPING)
                .keyComponent("id", KeyCodec.STRING, Note::id)
                .primaryKey("inId", "note#{id}", "note#")
                .build();
        return Design.of("notes", "pk", "sk")
                .validator(validator)
                .entity(schema)
                .build()
                .entity(Note.class);
    }

    @Test
    void refusesARecordThatBreaksItsConstraints() {
        EntityItems<Note> items = items(new BeanValidation());

        assertThatThrownBy(() -> items.newItem(new Note(" ", 0), Instant.EPOCH))
                .isInstanceOfSatisfying(
                        InvalidEntityException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly("id must not be blank", "pages must be greater than or equal to 1"))
                .hasMessage(
                        "TRESTLE-T006: Note is not valid: id must not be blank; pages must be greater than or equal to 1");
        assertThatThrownBy(() -> items.nextItem(new Note("a", 0), Instant.EPOCH))
                .isInstanceOf(InvalidEntityException.class);
    }

    @Test
    void takesARecordThatKeepsThem() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            EntityItems<Note> items = items(new BeanValidation(factory.getValidator()));

            assertThat(items.newItem(new Note("a", 1), Instant.EPOCH)).containsKey("pages");
        }
    }
}
