package dev.trestle.table.schema;

import static dev.trestle.table.handwritten.FreshTable.NOW;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.Order;
import dev.trestle.table.handwritten.User;
import dev.trestle.table.key.KeyCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

class DesignTest {

    private final EntityItems<User> users = AppTable.DESIGN.entity(User.class);

    @Test
    void laysOutAnItem() {
        Map<String, AttributeValue> item = new HashMap<>(users.toItem(user("acme", "joe")));

        assertThat(item.remove("address").m())
                .isEqualTo(Map.of(
                        "street", AttributeValue.fromS("Main Street 1"), "city", AttributeValue.fromS("Bergen")));
        assertThat(item.remove("roles").ss()).containsExactly("ADMIN", "MEMBER");
        assertThat(item)
                .isEqualTo(Map.ofEntries(
                        Map.entry("pk", AttributeValue.fromS("company#acme")),
                        Map.entry("sk", AttributeValue.fromS("user#joe")),
                        Map.entry("gsi1pk", AttributeValue.fromS("user#joe")),
                        Map.entry("gsi1sk", AttributeValue.fromS("company#acme")),
                        Map.entry("entity", AttributeValue.fromS("User")),
                        Map.entry("company", AttributeValue.fromS("acme")),
                        Map.entry("email", AttributeValue.fromS("joe")),
                        Map.entry("name", AttributeValue.fromS("Joe")),
                        Map.entry("emailVerified", AttributeValue.fromBool(true)),
                        Map.entry("dateOfBirth", AttributeValue.fromS("1990-05-17")),
                        Map.entry("logins", AttributeValue.fromN("3")),
                        Map.entry("version", AttributeValue.fromN("0")),
                        Map.entry("modifiedAt", AttributeValue.fromS("1970-01-01T00:00:00.000000000Z"))));
    }

    @Test
    void itemsReadBackAsTheRecordsTheyCameFrom() {
        assertThat(users.fromItem(users.toItem(user("a#b", "c$d")))).isEqualTo(user("a#b", "c$d"));
    }

    @Test
    void newAndNextItemsCarryVersionAndTimes() {
        assertThat(users.version(users.newItem(user("acme", "joe"), NOW))).isEqualTo(1);
        assertThat(users.version(users.nextItem(user("acme", "joe"), NOW))).isEqualTo(1);
        assertThat(AppTable.DESIGN.entity(Company.class).newItem(company("acme"), NOW))
                .containsEntry("createdAt", AttributeValue.fromS("2024-03-01T12:00:00.000000001Z"))
                .doesNotContainKey("modifiedAt");
    }

    @Test
    void refusesItemsOfOtherEntitiesAndShapes() {
        Map<String, AttributeValue> company =
                AppTable.DESIGN.entity(Company.class).toItem(company("acme"));
        assertThatThrownBy(() -> users.fromItem(company))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("TRESTLE-T020: cannot read User[pk=company#acme, sk=company#] at entity: the item is of the"
                        + " entity Company");

        Map<String, AttributeValue> item = new HashMap<>(users.toItem(user("acme", "joe")));
        item.put("address", AttributeValue.fromM(Map.of("street", AttributeValue.fromS("x"))));
        assertThatThrownBy(() -> users.fromItem(item))
                .isInstanceOfSatisfying(UnreadableItemException.class, unreadable -> {
                    assertThat(unreadable.path()).isEqualTo("address.city");
                    assertThat(unreadable.key()).isEqualTo("pk=company#acme, sk=user#joe");
                });
        item.remove("entity");
        assertThatThrownBy(() -> users.fromItem(item)).hasMessageContaining("at entity: the attribute is missing");
    }

    @Test
    void findsKeysFromComponentsAndComponentsFromKeys() {
        EntityKey<User> key = users.keyOf("acme", "joe@acme.com");

        assertThat(key).hasToString("User[company=acme, email=joe@acme.com]");
        assertThat(users.keyAttributes(key))
                .isEqualTo(Map.of(
                        "pk", AttributeValue.fromS("company#acme"), "sk", AttributeValue.fromS("user#joe@acme.com")));
        assertThat(users.keyOfItem(item("company#acme", "user#joe@acme.com"))).contains(key);
        assertThat(users.keyOfItem(item("company#acme", "company#"))).isEmpty();
        assertThat(users.schema().keyOf(user("acme", "joe@acme.com")))
                .isEqualTo(key)
                .hasSameHashCodeAs(key);
        assertThatThrownBy(() -> users.keyOf("acme"))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("the key of User has the components [company, email]; given were 1");
    }

    @Test
    void createsATableWithoutTheIndexesThatMigrationsAdd() {
        CreateTableRequest request = AppTable.DESIGN.createTableRequest("app-test");

        assertThat(request.tableName()).isEqualTo("app-test");
        assertThat(request.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(request.attributeDefinitions()).hasSize(2);
        assertThat(request.hasGlobalSecondaryIndexes()).isFalse();
    }

    @Test
    void describesTheTable() {
        assertThat(AppTable.DESIGN.tableName()).isEqualTo("app");
        assertThat(AppTable.DESIGN.indexes()).containsExactly(TableIndex.ofTexts("gsi1", "gsi1pk", "gsi1sk"));
        assertThat(AppTable.DESIGN.timeToLiveAttribute()).contains("expiresAt");
        assertThat(AppTable.DESIGN.entities())
                .extracting(items -> items.schema().name())
                .containsExactly("Company", "User", "Membership");
        assertThatThrownBy(() -> AppTable.DESIGN.entity(Order.class))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("Order is no entity of the table app");
        assertThatThrownBy(() -> AppTable.DESIGN.index("gsi2"))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("has no index gsi2, only [gsi1]");
    }

    private record Note(String id, String entity) {}

    private record Memo(String id) {}

    private static final RecordMapping<Note> NOTE = new RecordMapping<>() {
        @Override
        public void write(Note note, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, note.id());
            to.put("entity", AttributeCodec.STRING, note.entity());
        }

        @Override
        public Note read(AttributeReader from) {
            return new Note(from.get("id", AttributeCodec.STRING), from.get("entity", AttributeCodec.STRING));
        }
    };

    private static final RecordMapping<Memo> MEMO = new RecordMapping<>() {
        @Override
        public void write(Memo memo, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, memo.id());
        }

        @Override
        public Memo read(AttributeReader from) {
            return new Memo(from.get("id", AttributeCodec.STRING));
        }
    };

    private static EntitySchemaBuilder<Note> note() {
        return EntitySchema.of("Note", Note.class, NOTE).keyComponent("id", KeyCodec.STRING, Note::id);
    }

    private static EntitySchemaBuilder<Memo> memo() {
        return EntitySchema.of("Memo", Memo.class, MEMO).keyComponent("id", KeyCodec.STRING, Memo::id);
    }

    @Test
    void refusesDesignsThatContradictThemselves() {
        EntitySchema<Note> note = note().primaryKey("inId", "n#{id}", "n").build();

        assertThatThrownBy(() -> note().build()).hasMessageContaining("no primary key");
        assertThatThrownBy(() -> Design.of("test", "pk", "sk")
                        .entity(note)
                        .entity(memo().primaryKey("inId", "{id}#x", "n").build()))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("a Memo and a Note can have the same primary key");
        assertThatThrownBy(() -> Design.of("test", "pk", "sk").entity(note).entity(note))
                .hasMessageContaining("two entities of the table test are named Note");
        assertThatThrownBy(() -> Design.of("test", "pk", "sk")
                        .entity(note().primaryKey("inId", "n#{id}", "n")
                                .index("gsi9", "by", "x#{id}", "y")
                                .build()))
                .hasMessageContaining("the index gsi9, which the table test does not have");
        assertThatThrownBy(() -> note().index("g", "by", "x#{id}", "y").index("g", "by2", "z#{id}", "y"))
                .hasMessageContaining("two keys in the index g");
        assertThatThrownBy(() -> note().primaryKey("by", "n#{id}", "n").index("g", "by", "x#{id}", "y"))
                .hasMessageContaining("two access patterns by");
        assertThatThrownBy(() -> Design.of("test", "pk", "sk")
                        .entity(note().primaryKey("inId", "n#{id}", "n")
                                .timeToLive("a")
                                .build())
                        .entity(memo().primaryKey("inId", "m#{id}", "n")
                                .timeToLive("b")
                                .build())
                        .build())
                .hasMessageContaining("one attribute for the time to live but the entities have [a, b]");
        Design design = Design.of("test", "pk", "sk").entity(note).build();
        assertThatThrownBy(() -> design.entity(Note.class).toItem(new Note("1", "x")))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("Note has a component entity");
    }

    @Test
    void knowsWhenAQueryMeetsOtherEntities() {
        EntitySchema<Note> note =
                note().primaryKey("inId", "x#{id}", "note#{id}").build();
        EntitySchema<Memo> below =
                memo().primaryKey("inId", "x#{id}", "note#{id}#memo").build();
        EntitySchema<Memo> beside =
                memo().primaryKey("inId", "x#{id}", "memo#{id}").build();

        assertThat(Design.of("test", "pk", "sk")
                        .entity(note)
                        .entity(below)
                        .build()
                        .meetsOthers(note, note.primaryKey()))
                .isTrue();
        assertThat(Design.of("test", "pk", "sk")
                        .entity(note)
                        .entity(beside)
                        .build()
                        .meetsOthers(note, note.primaryKey()))
                .isFalse();
    }

    @Test
    void aCollectionIsOfEntitiesThatTheTableHas() {
        EntitySchema<Note> note =
                note().accessor("notes").primaryKey("inId", "x#{id}", "note").build();
        EntitySchema<Memo> memo = memo().primaryKey("inId", "x#{id}", "memo").build();

        Design design = Design.of("notes", "pk", "sk")
                .entity(note)
                .entity(memo)
                .collection("page", Record.class, note, memo)
                .build();

        assertThat(design.collections())
                .containsExactly(new EntityCollection("page", Record.class, List.of(note, memo)));
        assertThat(note.accessor()).hasValue("notes");
        assertThat(memo.accessor()).isEmpty();
        assertThatThrownBy(
                        () -> Design.of("notes", "pk", "sk").entity(note).collection("page", Record.class, note, memo))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("page has the entity Memo")
                .hasMessageContaining("add the entity before it");
    }

    private static Map<String, AttributeValue> item(String partitionKey, String sortKey) {
        return Map.of("pk", AttributeValue.fromS(partitionKey), "sk", AttributeValue.fromS(sortKey));
    }
}
