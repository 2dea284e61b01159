package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableDefinition.Restoration;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.StreamView;
import dev.trestle.engine.table.vector.DistanceFunction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableDefinitionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final CapacityChanges CHANGES = new CapacityChanges(Optional.empty(), Optional.of(NOW), 2);
    private static final KeyAttribute PK = new KeyAttribute("pk", AttributeType.S);
    private static final KeyAttribute SK = new KeyAttribute("sk", AttributeType.N);
    private static final KeyAttribute BIN = new KeyAttribute("bin", AttributeType.B);

    @Test
    void comesBackFromTheFormThatStorageKeeps() {
        assertThat(TableDefinition.of(everything().toItem())).isEqualTo(everything());
        assertThat(List.copyOf(TableDefinition.of(everything().toItem())
                        .features()
                        .tags()
                        .keySet()))
                .containsExactly("z", "a");
        TableDefinition plain = everything().withFeatures(TableFeatures.NONE).withIndexes(List.of(PK), List.of());
        assertThat(TableDefinition.of(plain.toItem())).isEqualTo(plain);
    }

    @Test
    void refusesTheFormOfALaterVersion() {
        Item later = everything().toItem().with("version", NumberValue.parse("2"));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> TableDefinition.of(later))
                .withMessageContaining("form 2")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(StorageException.Kind.NEWER_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version", "name", "created", "keySchema", "indexes", "vectorIndexes", "billing", "features"})
    void refusesWhatItDidNotWrite(String field) {
        Item whole = everything().toItem();
        for (Item damaged : List.of(whole.without(field), whole.with(field, NullValue.NULL))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> TableDefinition.of(damaged))
                    .withMessageContaining(field)
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(StorageException.Kind.DAMAGED));
        }
    }

    private static TableDefinition everything() {
        KeySchema key = new KeySchema(List.of(PK), List.of(SK));
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("z", "1");
        tags.put("a", "2");
        StreamDefinition stream =
                new StreamDefinition("arn:s", "label", "tab", List.of("pk", "sk"), StreamView.NEW_IMAGE, NOW);
        TableFeatures features = TableFeatures.NONE
                .withStream(stream)
                .withTimeToLive(Optional.of(new TimeToLive("ttl")))
                .withTags(tags)
                .withEncryptionKey(Optional.of("arn:aws:kms:key"))
                .withBounds(new CapacityBounds(1, 2, 3, 4, CHANGES))
                .withPolicies(Map.of("arn", new TableFeatures.ResourcePolicy("{}", "7")))
                .withBackups(Optional.of(new TableFeatures.Backups(NOW, 7)))
                .withInsights(Map.of("", new TableFeatures.Insights("ACCESSED_AND_THROTTLED_KEYS", NOW)))
                .withDestinations(
                        List.of(new TableFeatures.KinesisDestination("arn:k", true, Optional.of("MICROSECOND"))));
        return new TableDefinition(
                "tab",
                "id",
                "arn",
                NOW,
                key,
                List.of(PK, SK, BIN),
                List.of(
                        new IndexDefinition(
                                "local",
                                IndexDefinition.Kind.LOCAL,
                                new KeySchema(List.of(PK), List.of(BIN)),
                                new IndexProjection(IndexProjection.Kind.ALL, List.of()),
                                new Throughput(0, 0),
                                CapacityBounds.NONE),
                        new IndexDefinition(
                                "global",
                                IndexDefinition.Kind.GLOBAL,
                                new KeySchema(List.of(SK, BIN), List.of(PK)),
                                new IndexProjection(IndexProjection.Kind.INCLUDE, List.of("a", "b")),
                                new Throughput(5, 6),
                                new CapacityBounds(-1, 8, 0, 9, CHANGES))),
                List.of(new VectorIndexDefinition(
                        "vectors",
                        "v",
                        new SearchSchema(List.of(
                                new SearchSchema.Element(SK, SearchSchema.Role.INLINE_FILTER),
                                new SearchSchema.Element(BIN, SearchSchema.Role.HASH))),
                        new IndexProjection(IndexProjection.Kind.INCLUDE, List.of("a")),
                        768,
                        DistanceFunction.DOT_PRODUCT)),
                new Billing(Mode.PROVISIONED, new Throughput(10, 11), Optional.of(NOW)),
                Optional.of("STANDARD"),
                true,
                features,
                Optional.of(new Restoration(Optional.of("arn:b"), "arn:t", NOW)));
    }
}
