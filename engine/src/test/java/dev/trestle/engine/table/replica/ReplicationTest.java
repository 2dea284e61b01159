package dev.trestle.engine.table.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of a table's replicas. */
class ReplicationTest {

    private static final Instant CREATED = Instant.ofEpochMilli(1_700_000_000_123L);
    private static final Replica PLAIN = Replica.in("eu-west-1", CREATED);
    private static final Replica FULL = new Replica(
            "us-east-1",
            Optional.of("arn:aws:dynamodb:us-east-1:111122223333:table/tab"),
            CREATED,
            Optional.of("arn:aws:kms:us-east-1:111122223333:key/k"),
            new CapacityOverride(Optional.of(7L), Optional.of(8L)),
            Optional.of(new ReplicaTableClass("STANDARD", CREATED.plusMillis(1))),
            Map.of("one", new CapacityOverride(Optional.of(9L), Optional.empty()), "two", CapacityOverride.NONE));

    @ParameterizedTest
    @MethodSource("replications")
    void readsBackWhatItWrote(Replication replication) {
        assertThat(Replication.of(replication.toItem())).isEqualTo(replication);
    }

    static Stream<Replication> replications() {
        AutoScaling plain = new AutoScaling(
                1, 10, "role", new AutoScaling.Policy("p", 70, Optional.empty(), Optional.empty(), Optional.empty()));
        AutoScaling full = new AutoScaling(
                2, 40_000, "r", new AutoScaling.Policy("p", 55.5, Optional.of(0), Optional.of(-1), Optional.of(false)));
        return Stream.of(
                Replication.NONE,
                Replication.NONE.withGroup(List.of(PLAIN, FULL), false, Optional.empty()),
                Replication.NONE.withGroup(List.of(FULL), true, Optional.of("us-east-2")),
                Replication.NONE.withSettingsMode("DISABLED"),
                Replication.NONE.withLegacy(Optional.of(new LegacyGlobalTable(CREATED, List.of(FULL, PLAIN)))),
                Replication.NONE.withScaling(Map.of(
                        ScalingTarget.writes(""), Optional.of(plain),
                        ScalingTarget.writes("one"), Optional.of(full),
                        ScalingTarget.reads("us-east-1", ""), Optional.of(full),
                        ScalingTarget.reads("us-east-1", "one"), Optional.of(plain))));
    }

    @Test
    void forgetsConsistencyWitnessAndModeWithTheLastReplica() {
        Replication global = Replication.NONE
                .withGroup(List.of(PLAIN), true, Optional.of("us-east-2"))
                .withSettingsMode("ENABLED");

        assertThat(global.withGroup(List.of(), true, Optional.of("us-east-2"))).isEqualTo(Replication.NONE);
    }

    @Test
    void forgetsADroppedIndexInReplicasAndInWhatScales() {
        AutoScaling settings = new AutoScaling(
                1, 2, "r", new AutoScaling.Policy("p", 70, Optional.empty(), Optional.empty(), Optional.empty()));
        Replication replication = Replication.NONE
                .withGroup(List.of(FULL), false, Optional.empty())
                .withLegacy(Optional.of(new LegacyGlobalTable(CREATED, List.of(FULL))))
                .withScaling(Map.of(
                        ScalingTarget.writes("one"), Optional.of(settings),
                        ScalingTarget.reads("us-east-1", "two"), Optional.of(settings)));

        Replication without = replication.withoutIndex("one");

        assertThat(without.replicas().get(0).indexes()).containsOnlyKeys("two");
        assertThat(without.legacy().orElseThrow().members().get(0).indexes()).containsOnlyKeys("two");
        assertThat(without.scaling()).containsOnlyKeys(ScalingTarget.reads("us-east-1", "two"));
    }
}
