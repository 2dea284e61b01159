package dev.trestle.table.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.DesignBuilder;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.settings.StatedSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** What the annotation processor refuses at compile time is refused in code, with the same codes. */
class RefusedDefinitionTest {

    private record Note(String owner, String id, String text, Long number) {}

    /** A definition with some attributes, and with what a case adds. */
    private static class NoteEntity extends EntityDefinition<Note> {

        private NoteEntity(Consumer<NoteEntity> more) {
            this("Note", more);
        }

        private NoteEntity(String name, Consumer<NoteEntity> more) {
            super(name, Note.class);
            text("owner", Note::owner, FIXED);
            text("id", Note::id, FIXED);
            text("text", Note::text, WRITABLE);
            text("title", Note::text, REMOVABLE);
            more.accept(this);
        }

        private void key(String partitionKey, String sortKey) {
            primaryKey("ofOwner", partitionKey, sortKey);
        }

        private NoteEntity keyed() {
            key("owner#{owner}", "note#{id}");
            return this;
        }

        @Override
        protected Note restore(StoredValues<Note> from) {
            throw new IllegalStateException("nothing is read here");
        }
    }

    private static final class Other extends EntityDefinition<String> {

        private Other(String name, String partitionKey, String sortKey) {
            super(name, String.class);
            text("whole", whole -> whole, FIXED);
            primaryKey("ofWhole", partitionKey, sortKey);
        }

        @Override
        protected String restore(StoredValues<String> from) {
            throw new IllegalStateException("nothing is read here");
        }
    }

    private static final class Reversed implements Conversion<String, String> {
        @Override
        public String toStored(String value) {
            return new StringBuilder(value).reverse().toString();
        }

        @Override
        public String fromStored(String stored) {
            return toStored(stored);
        }
    }

    private static Arguments refused(DesignFault fault, String words, Supplier<?> design) {
        return Arguments.of(Named.of(fault.name(), fault), words, design);
    }

    private static Arguments refusedEntity(DesignFault fault, String words, Consumer<NoteEntity> more) {
        return refused(fault, words, () -> new NoteEntity(more).schema());
    }

    private static DesignBuilder design() {
        return Design.of("notes", "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk");
    }

    private static NoteEntity note() {
        return new NoteEntity(NoteEntity::keyed);
    }

    static Stream<Arguments> entities() {
        return Stream.of(
                refusedEntity(DesignFault.ENTITY_WITHOUT_KEY, "Note has no primary key", note -> {}),
                refusedEntity(
                        DesignFault.ENTITY_WITHOUT_KEY,
                        "two primary keys",
                        note -> note.keyed().keyed()),
                refusedEntity(
                        DesignFault.TEMPLATE_SYNTAX,
                        "an empty key template",
                        note -> note.keyed().index("gsi1", "byId", "id#{id}", "")),
                refusedEntity(DesignFault.RESERVED_CHARACTER, "U+0020", note -> note.key("an owner#{owner}", "{id}")),
                refusedEntity(
                        DesignFault.UNKNOWN_COMPONENT,
                        "Note has no attribute ownr for its keys, only [owner, id, text, title]",
                        note -> note.key("owner#{ownr}", "note#{id}")),
                refusedEntity(
                        DesignFault.REPEATED_COMPONENT,
                        "names a component twice",
                        note -> note.key("a#{owner}#{owner}", "{id}")),
                refusedEntity(
                        DesignFault.NOT_PARSEABLE,
                        "between two # there is either text",
                        note -> note.key("owner-{owner}", "note#{id}")),
                refusedEntity(
                        DesignFault.CONSTANT_PARTITION,
                        "say constantPartition(...) if that is meant",
                        note -> note.key("notes#", "note#{id}")),
                refusedEntity(
                        DesignFault.ABSENT_KEY_COMPONENT,
                        "Note.title is in a key and can be absent",
                        note -> note.key("owner#{owner}", "{title}")),
                refusedEntity(DesignFault.KEY_COMPONENT_TYPE, "Note.done cannot be in a key", note -> {
                    note.bool("done", any -> true, Definition.FIXED);
                    note.key("owner#{owner}", "{done}");
                }),
                refusedEntity(DesignFault.SORT_KEY_ORDER, "whose text does not keep its order", note -> {
                    note.converted(
                            "code", AttributeCodec.STRING, String.class, new Reversed(), Note::id, Definition.FIXED);
                    note.key("owner#{owner}", "{code}");
                }),
                refusedEntity(
                        DesignFault.KEY_FORM, "has no form 'weekly'", note -> note.key("owner#{owner}", "{id:weekly}")),
                refusedEntity(
                        DesignFault.KEY_COMPONENT_PERMISSION,
                        "Note.text is in the primary key, which no update changes; declare it FIXED",
                        note -> note.key("owner#{owner}", "{text}")),
                refusedEntity(
                        DesignFault.KEY_COMPONENT_PERMISSION,
                        "Note.text is in the key of an index",
                        note -> note.keyed().index("gsi1", "byText", "text#{text}", "{id}")),
                refusedEntity(DesignFault.INDEX_USED_TWICE, "two keys in the index gsi1", note -> {
                    note.keyed().index("gsi1", "byId", "id#{id}", "{owner}");
                    note.index("gsi1", "byOwner", "owner#{owner}", "{id}");
                }),
                refusedEntity(
                        DesignFault.ACCESS_PATTERN_NAME,
                        "two access patterns ofOwner",
                        note -> note.keyed().index("gsi1", "ofOwner", "id#{id}", "{owner}")),
                refusedEntity(
                        DesignFault.SHARDS,
                        "spread over 201 shards",
                        note -> note.keyed().index("gsi1", "byId", "id#{id}", "{owner}", 201)),
                refusedEntity(
                        DesignFault.REPEATED_ATTRIBUTE,
                        "two attributes text",
                        note -> note.text("text", Note::id, Definition.FIXED)),
                refusedEntity(
                        DesignFault.ATTRIBUTE_NAME,
                        "an attribute without a name",
                        note -> note.text("", Note::id, Definition.FIXED)),
                refusedEntity(DesignFault.REPEATED_ROLE, "has both one and two as its VERSION", note -> {
                    note.version("one", Note::number);
                    note.version("two", Note::number);
                }),
                refusedEntity(DesignFault.ROLE_IN_KEY, "Note.version is in a key, but changes", note -> {
                    note.version("version", Note::number);
                    note.key("owner#{owner}", "{version}");
                }),
                refusedEntity(
                        DesignFault.UNIQUE_COMPONENT,
                        "Note.text2 is unique, so that an update has to know its value",
                        note -> note.keyed().unique(note.text("text2", Note::text, Definition.WRITABLE))),
                refusedEntity(
                        DesignFault.UPCASTS,
                        "an upcaster from shape 2",
                        note -> note.keyed().upcast(2, item -> {})),
                refused(DesignFault.DECLARED_TOO_LATE, "the attribute late of Note", () -> {
                    NoteEntity note = new NoteEntity(NoteEntity::keyed);
                    note.schema();
                    note.unique(note.text("late", Note::text, Definition.FIXED));
                    return note;
                }));
    }

    static Stream<Arguments> designs() {
        return Stream.of(
                refused(
                        DesignFault.TABLE_NAME,
                        "\"no\" as the name of a table",
                        () -> Design.of("no", "pk", "sk").build()),
                refused(
                        DesignFault.INDEX_NAME,
                        "\"g 1\" as the name of an index",
                        () -> design().index("g 1", "a", "b").build()),
                refused(DesignFault.TOO_MANY_INDEXES, "has 21 global secondary indexes", () -> {
                    DesignBuilder design = design();
                    IntStream.rangeClosed(2, 21)
                            .forEach(i -> design.index("gsi" + i, "gsi" + i + "pk", "gsi" + i + "sk"));
                    return design.build();
                }),
                refused(
                        DesignFault.REPEATED_INDEX,
                        "the index gsi1 is declared twice",
                        () -> design().index("gsi1", "a", "b")),
                refused(
                        DesignFault.KEY_ATTRIBUTE_NAME,
                        "\"sk\" is to be a key",
                        () -> design().index("gsi2", "sk", "b")
                                .entity(new NoteEntity(note -> note.keyed().index("gsi2", "byId", "id#{id}", "{owner}"))
                                        .schema())
                                .build()),
                refused(
                        DesignFault.KEY_ATTRIBUTE_NAME,
                        "\"\" as the name of the table's partition key",
                        () -> Design.of("notes", "", "sk").build()),
                refused(
                        DesignFault.REPEATED_ENTITY,
                        "two entities of the table notes are named Note",
                        () -> design().entity(note().schema()).entity(note().schema())),
                refused(
                        DesignFault.COLLIDING_KEYS,
                        "can have the same primary key",
                        () -> design().entity(note().schema())
                                .entity(new Other("Other", "owner#{whole}", "note#x").schema())),
                refused(
                        DesignFault.KEY_OF_TABLE,
                        "Note has a sort key, and the table notes has none",
                        () -> Design.of("notes", "pk", "")
                                .entity(note().schema())
                                .build()),
                refused(
                        DesignFault.KEY_OF_TABLE,
                        "Other has no sort key, and the table notes has sk",
                        () -> design().entity(new Other("Other", "owner#{whole}", "").schema())
                                .build()),
                refused(
                        DesignFault.KEY_OF_TABLE,
                        "the key of Expiring is [IndexAttribute[name=number, type=N]]",
                        () -> Design.of("notes", "id", "")
                                .entity(new Expiring("").schema())
                                .build()),
                refused(
                        DesignFault.UNIQUE_COMPONENT,
                        "has unique attributes, whose guards have texts as keys",
                        () -> Design.of("notes", "number", "")
                                .entity(new Expiring("name").schema())
                                .build()),
                refused(
                        DesignFault.RESERVED_PARTITION,
                        "can equal \"#MIGRATIONS\"",
                        () -> design().entity(new Other("Other", "#{whole}", "x").schema())
                                .build()),
                refused(
                        DesignFault.UNKNOWN_INDEX,
                        "has a key in the index gsi9",
                        () -> design().entity(
                                        new NoteEntity(note -> note.keyed().index("gsi9", "byId", "id#{id}", "{owner}"))
                                                .schema())),
                refused(
                        DesignFault.RESERVED_ATTRIBUTE,
                        "Note has an attribute sk",
                        () -> design().entity(
                                        new NoteEntity(note -> note.keyed().text("sk", Note::text, Definition.WRITABLE))
                                                .schema())
                                .build()),
                refused(
                        DesignFault.INDEX_ATTRIBUTES,
                        "has texts as its key in the index by-owner",
                        () -> Design.of("notes", "pk", "sk")
                                .index(new TableIndex(
                                        "by-owner",
                                        List.of(IndexAttribute.text("a"), IndexAttribute.text("b")),
                                        List.of()))
                                .entity(new NoteEntity(
                                                note -> note.keyed().index("by-owner", "byId", "id#{id}", "{owner}"))
                                        .schema())
                                .build()),
                refused(
                        DesignFault.TIME_TO_LIVE_ATTRIBUTE,
                        "one attribute for the time to live",
                        () -> design().entity(new NoteEntity(note -> {
                                            note.keyed();
                                            note.timeToLive("expires", any -> null);
                                        })
                                        .schema())
                                .entity(new Expiring().schema())
                                .build()),
                refused(
                        DesignFault.NOT_AN_ENTITY,
                        "String is no entity of the table notes",
                        () -> design().entity(note().schema()).build().entity(String.class)),
                refused(
                        DesignFault.COLLECTION_PERMITS_STRANGER,
                        "which the table notes does not have",
                        () -> design().collection("page", Note.class, note().schema())),
                refused(
                        DesignFault.INDEX_PROJECTION,
                        "the index gsi2 includes no attributes",
                        () -> design().index(
                                        TableIndex.ofTexts("gsi2", "a", "b").including())),
                refused(
                        DesignFault.TABLE_SETTINGS,
                        "PROVISIONED without capacity units",
                        () -> design().settings(StatedSettings.NONE.billed(BillingMode.PROVISIONED))));
    }

    private static final class Expiring extends EntityDefinition<Integer> {

        private Expiring() {
            super("Expiring", Integer.class);
            number("number", AttributeCodec.INT, number -> number, FIXED);
            timeToLive("goneAt", number -> null);
            primaryKey("ofNumber", "number#{number}", "x");
        }

        private Expiring(String unique) {
            super("Expiring", Integer.class);
            primaryKey("ofNumber", number("number", AttributeCodec.INT, number -> number, FIXED));
            if (!unique.isEmpty()) {
                unique(text(unique, String::valueOf, FIXED));
            }
        }

        @Override
        protected Integer restore(StoredValues<Integer> from) {
            throw new IllegalStateException("nothing is read here");
        }
    }

    @ParameterizedTest
    @MethodSource({"entities", "designs"})
    void isRefusedWithACodeAndTheRemedy(DesignFault fault, String words, Supplier<?> design) {
        assertThatThrownBy(design::get)
                .isInstanceOfSatisfying(InvalidDesignException.class, refusal -> {
                    assertThat(refusal.fault()).isEqualTo(fault);
                    assertThat(refusal.code()).isEqualTo(fault.code());
                })
                .hasMessageContaining(words);
    }

    @Test
    void everyFaultHasADesignThatMeetsIt() {
        Set<DesignFault> met = EnumSet.noneOf(DesignFault.class);
        Stream.concat(entities(), designs())
                .forEach(refused -> met.add((DesignFault) ((Named<?>) refused.get()[0]).getPayload()));

        assertThat(met).containsExactlyInAnyOrder(DesignFault.values());
    }

    @Test
    void takesAConstantPartitionThatIsMeant() {
        NoteEntity note = new NoteEntity(it -> it.constantPartition(it.primaryKey("all", "notes#", "note#{id}")));

        assertThat(note.schema().key("7").partitionKey()).isEqualTo("notes#");
    }
}
