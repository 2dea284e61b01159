package dev.trestle.enhanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.definition.DefinedTable;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.schema.Design;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Items that the Enhanced Client writes are read as entities, and the other way round. */
class EnhancedEntityTest {

    private static final TableSchema<Song> SCHEMA = TableSchema.fromBean(Song.class);

    /** The bean with typed paths for what is updated. */
    private static final class SongEntity extends EnhancedEntity<Song> {

        private final SetPath<Song, String, Access.Removable> tags =
                set("tags", AttributeCodec.STRING, Song::getTags, REMOVABLE);
        private final NumberPath<Song, Integer, Access.Removable> founded =
                new NumberPath<>(DocumentPath.of("label").then("founded"), AttributeCodec.INT);

        private SongEntity() {
            super("Song", SCHEMA);
        }
    }

    private static final SongEntity SONG = new SongEntity();
    private static final Design DESIGN = SONG.design("songs").build();

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final BoundTable table = BoundTable.of(DESIGN, client);
    private final DefinedTable<Song> entities = SONG.in(table);
    private final DynamoDbTable<Song> beans =
            DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table("songs", SCHEMA);

    @BeforeEach
    void createTable() {
        client.createTable(DESIGN.createTableRequestWithIndexes("songs"));
    }

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    private static Song song(String artist, long number) {
        Song song = new Song();
        song.setArtist(artist);
        song.setNumber(number);
        song.setGenre("jazz");
        song.setPlays((int) number * 10);
        song.setRecorded(Instant.parse("1965-03-01T10:00:00.5Z"));
        song.setTags(Set.of("live"));
        song.setLabel(Song.Label.of("Philips", 1950));
        song.setLicences(List.of(Song.Label.of("RCA", null), Song.Label.of("Verve", 1956)));
        song.setCharts(Map.of("NO", 3, "FR", 1));
        return song;
    }

    private static Key key(String artist, long number) {
        return Key.builder().partitionValue(artist).sortValue(number).build();
    }

    @Test
    void theTableIsTheOneThatTheEnhancedClientWouldCreate() {
        client.deleteTable(delete -> delete.tableName("songs"));
        beans.createTable();
        var created =
                client.describeTable(describe -> describe.tableName("songs")).table();
        var wanted = DESIGN.createTableRequestWithIndexes("songs");

        assertThat(created.keySchema()).isEqualTo(wanted.keySchema());
        assertThat(created.attributeDefinitions()).containsExactlyInAnyOrderElementsOf(wanted.attributeDefinitions());
        assertThat(created.globalSecondaryIndexes())
                .singleElement()
                .extracting(index -> index.indexName(), index -> index.keySchema())
                .containsExactly(
                        "by-genre", wanted.globalSecondaryIndexes().get(0).keySchema());
    }

    @Test
    void readsWhatTheEnhancedClientWrote() {
        beans.putItem(song("Nina", 1));

        assertThat(entities.get(SONG.keyOf("Nina", 1L)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(beans.getItem(key("Nina", 1)));
        assertThat(entities.scan().list()).hasSize(1);
    }

    @Test
    void theEnhancedClientReadsWhatEntitiesWrote() {
        Song stored = entities.create(song("Nina", 1));

        assertThat(beans.getItem(key("Nina", 1))).usingRecursiveComparison().isEqualTo(stored);
        assertThat(stored.getVersion()).isEqualTo(1);
    }

    @Test
    void bothStoreTheSameAttributes() {
        beans.putItem(song("Nina", 1));
        entities.create(song("Nina", 2));

        Map<String, AttributeValue> byBean = item(1);
        Map<String, AttributeValue> byEntity = new LinkedHashMap<>(item(2));
        assertThat(byEntity.remove("entity")).isEqualTo(AttributeValue.fromS("Song"));
        byEntity.put("no", AttributeValue.fromN("1"));
        byEntity.put("plays", AttributeValue.fromN("10"));
        assertThat(byEntity).isEqualTo(byBean);
    }

    private Map<String, AttributeValue> item(long number) {
        return client.getItem(get -> get.tableName("songs")
                        .key(Map.of(
                                "artist", AttributeValue.fromS("Nina"),
                                "no", AttributeValue.fromN(Long.toString(number)))))
                .item();
    }

    @Test
    void bothCountTheSameVersion() {
        beans.putItem(song("Nina", 1));
        Song read = entities.get(SONG.keyOf("Nina", 1L)).orElseThrow();
        Song stale = beans.getItem(key("Nina", 1));
        Song put = entities.put(read);

        assertThat(put.getVersion()).isEqualTo(2);
        assertThatThrownBy(() -> beans.putItem(stale)).isInstanceOf(ConditionalCheckFailedException.class);
        beans.putItem(put);
        assertThatThrownBy(() -> entities.put(put)).isInstanceOf(VersionConflictException.class);
        assertThat(beans.getItem(key("Nina", 1)).getVersion()).isEqualTo(3);
    }

    @Test
    void queriesTheKeysOfTheSchema() {
        for (int number = 1; number <= 12; number++) {
            beans.putItem(song("Nina", number));
        }

        assertThat(entities.query(SONG.primary(), "Nina").descending().page(2).items())
                .extracting(Song::getNumber)
                .containsExactly(12L, 11L);
        assertThat(entities.query(SONG.index("by-genre"), "jazz").first())
                .map(Song::getPlays)
                .contains(10);
        assertThatThrownBy(() -> SONG.index("by-label"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no index by-label, only [by-genre]");
    }

    @Test
    void updatesByTypedPaths() {
        beans.putItem(song("Nina", 1));

        Song after = entities.update(SONG.keyOf("Nina", 1L))
                .add(SONG.tags, Set.of("brass"))
                .set(SONG.founded, 1951)
                .when(SONG.tags.contains("live"))
                .returnNew();

        assertThat(after).usingRecursiveComparison().isEqualTo(beans.getItem(key("Nina", 1)));
        assertThat(after.getTags()).containsExactlyInAnyOrder("live", "brass");
        assertThat(after.getLabel().getFounded()).isEqualTo(1951);
        assertThat(after.getVersion()).isEqualTo(2);
    }

    /** A class that only a static schema knows, in a table without sort key. */
    private static final class Counter {

        private String name;
        private Long value;

        String name() {
            return name;
        }

        void name(String newName) {
            name = newName;
        }

        Long value() {
            return value;
        }

        void value(Long newValue) {
            value = newValue;
        }
    }

    @Test
    void takesAStaticSchemaOfATableWithoutSortKey() {
        TableSchema<Counter> schema = StaticTableSchema.builder(Counter.class)
                .newItemSupplier(Counter::new)
                .addAttribute(
                        String.class,
                        attribute -> attribute
                                .name("name")
                                .getter(Counter::name)
                                .setter(Counter::name)
                                .tags(StaticAttributeTags.primaryPartitionKey()))
                .addAttribute(
                        Long.class,
                        attribute ->
                                attribute.name("value").getter(Counter::value).setter(Counter::value))
                .build();
        EnhancedEntity<Counter> entity = EnhancedEntity.of(schema);
        Design design = entity.design("counters").build();
        client.createTable(design.createTableRequest("counters"));
        Counter counter = new Counter();
        counter.name("visits");
        counter.value(7L);

        entity.in(BoundTable.of(design, client)).create(counter);

        Counter read = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table("counters", schema)
                .getItem(Key.builder().partitionValue("visits").build());
        assertThat(read.value()).isEqualTo(7);
    }
}
