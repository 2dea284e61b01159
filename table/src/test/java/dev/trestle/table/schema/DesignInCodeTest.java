package dev.trestle.table.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.key.KeyCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A design without annotations and without the processor, for a class that one cannot annotate. */
class DesignInCodeTest {

    /** Somebody else's class. */
    private static final class Match {

        private final String id;
        private final String league;
        private final int round;
        private final Optional<Long> score;

        private Match(String id, String league, int round, Optional<Long> score) {
            this.id = id;
            this.league = league;
            this.round = round;
            this.score = score;
        }
    }

    private static final class MatchMapping implements RecordMapping<Match> {

        @Override
        public void write(Match match, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, match.id);
            to.put("league", AttributeCodec.STRING, match.league);
            to.put("round", AttributeCodec.INT, match.round);
            to.putOptional("score", AttributeCodec.LONG, match.score);
        }

        @Override
        public Match read(AttributeReader from) {
            return new Match(
                    from.get("id", AttributeCodec.STRING),
                    from.get("league", AttributeCodec.STRING),
                    from.get("round", AttributeCodec.INT),
                    from.getOptional("score", AttributeCodec.LONG));
        }
    }

    private static final KeyAttribute<String> LEAGUE = new KeyAttribute<>("league", "league", AttributeCodec.STRING);
    private static final KeyAttribute<Integer> ROUND = new KeyAttribute<>("round", "round", AttributeCodec.INT);
    private static final KeyAttribute<Long> SCORE = new KeyAttribute<>("score", "score", AttributeCodec.LONG);

    private static final EntitySchema<Match> MATCH = schema().index(
                    "by-score", "inLeague", List.of(LEAGUE, ROUND), List.of(SCORE))
            .build();

    private static EntitySchemaBuilder<Match> schema() {
        return EntitySchema.of("Match", Match.class, new MatchMapping())
                .keyComponent("id", KeyCodec.STRING, match -> match.id)
                .primaryKey("inId", "match#{id}", "match#");
    }

    private static TableIndex index(List<String> partitionKey, List<String> sortKey) {
        return new TableIndex(
                "by-score",
                partitionKey.stream().map(IndexAttribute::text).toList(),
                sortKey.stream().map(IndexAttribute::text).toList());
    }

    private static Design design(EntitySchema<?> schema) {
        return Design.of("league", "pk", "sk")
                .index(index(List.of("league", "round"), List.of("score")))
                .entity(schema)
                .build();
    }

    /** All that a table of one's own needs. */
    private static final class Matches extends EntityTable<Match> {

        private Matches(BoundTable table) {
            super(table, MATCH);
        }
    }

    @Test
    void readsAndWritesAClassThatCannotBeAnnotated() {
        Design design = design(MATCH);
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory()) {
            DynamoDbClient client = db.client();
            client.createTable(design.createTableRequestWithIndexes("league"));
            Matches matches = new Matches(BoundTable.of(design, client));
            matches.create(new Match("a", "north", 1, Optional.of(10L)));
            matches.create(new Match("b", "north", 1, Optional.of(-3L)));
            matches.create(new Match("c", "north", 2, Optional.of(7L)));
            matches.create(new Match("d", "north", 1, Optional.empty()));

            assertThat(matches.get(MATCH.key("c"))).map(match -> match.score).contains(Optional.of(7L));
            assertThat(client.query(query -> query.tableName("league")
                                    .indexName("by-score")
                                    .keyConditionExpression("league = :league AND #round = :round")
                                    .expressionAttributeNames(Map.of("#round", "round"))
                                    .expressionAttributeValues(Map.of(
                                            ":league", AttributeValue.fromS("north"),
                                            ":round", AttributeValue.fromN("1"))))
                            .items())
                    .extracting(item -> item.get("id").s())
                    .containsExactly("b", "a");
        }
    }

    @Test
    void typesIndexAttributesAsTheEntitiesStoreThem() {
        assertThat(design(MATCH).createTableRequestWithIndexes("league").attributeDefinitions())
                .extracting(AttributeDefinition::attributeName, AttributeDefinition::attributeType)
                .contains(
                        tuple("league", ScalarAttributeType.S),
                        tuple("round", ScalarAttributeType.N),
                        tuple("score", ScalarAttributeType.N));
    }

    @Test
    void refusesAnEmptyAttributeOfAnIndexKey() {
        EntityItems<Match> items = design(MATCH).entity(Match.class);

        assertThatThrownBy(() -> items.toItem(new Match("a", "", 1, Optional.empty())))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining(
                        "Match.league is empty; an attribute of an index key needs at least one character");
        assertThatThrownBy(() -> LEAGUE.value(""))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("league is empty");
        assertThatThrownBy(() -> LEAGUE.value(7))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("league does not take the Integer 7");
    }

    @Test
    void refusesIndexKeysThatAreNotThoseOfTheIndex() {
        assertThatThrownBy(() -> design(schema().index("by-score", "inRound", List.of(ROUND, LEAGUE), List.of(SCORE))
                        .build()))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("Match has [round, league] as attributes of the index by-score, whose own are"
                        + " [league, round]; name the same ones in the same order");
        assertThatThrownBy(() -> design(
                        schema().index("by-score", "inId2", "match#{id}", "x").build()))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("has texts as its key in the index by-score, whose keys are several attributes");
        assertThatThrownBy(() -> new KeyAttribute<>("tags", "tags", AttributeCodec.listOf(AttributeCodec.STRING)))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("is stored as L, and a key takes S, N and B only");
    }

    @Test
    void refusesUpcastersThatLeaveAShapeOut() {
        assertThatThrownBy(() -> schema().upcast(2, item -> {}))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("Match has an upcaster from shape 2 where that from shape 1 is to follow");
    }
}
