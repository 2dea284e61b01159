package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.KeyAttribute;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Score} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class ScoreSchema implements RecordMapping<Score> {
    static final EntitySchema<Score> SCHEMA = EntitySchema.of("Score", Score.class, new ScoreSchema())
            .accessor("scores")
            .keyComponent("player", KeyCodec.STRING, Score::player)
            .keyComponent("game", KeyCodec.STRING, Score::game)
            .keyComponent("rank", KeyCodec.INT, Score::rank)
            .primaryKey("inPlayer", "player#{player}", "score#{game}")
            .index("by-score", "ofGame",
                    List.of(new KeyAttribute<>("game", "game", AttributeCodec.STRING)),
                    List.of(new KeyAttribute<>("points", "points", AttributeCodec.INT)))
            .index("gsi1", "newest", "scores", "{rank:desc}#{player}", 4)
            .build();

    @Override
    public void write(Score score, AttributeWriter to) {
        to.put("player", AttributeCodec.STRING, score.player());
        to.put("game", AttributeCodec.STRING, score.game());
        to.putOptional("points", AttributeCodec.INT, score.points());
        to.put("rank", AttributeCodec.INT, score.rank());
    }

    @Override
    public Score read(AttributeReader from) {
        return new Score(
                from.get("player", AttributeCodec.STRING),
                from.get("game", AttributeCodec.STRING),
                from.getOptional("points", AttributeCodec.INT),
                from.get("rank", AttributeCodec.INT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("player", AttributeCodec.STRING),
                DescribedAttribute.of("game", AttributeCodec.STRING),
                DescribedAttribute.of("points", AttributeCodec.INT).optional(),
                DescribedAttribute.of("rank", AttributeCodec.INT));
    }
}
