package dev.trestle.examples.game;

import static dev.trestle.examples.PatternProbe.NOW;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.examples.PatternProbe;
import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.UniqueValueTakenException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each access pattern of the game: what it answers, through which index, and what it takes. */
class GameTest {

    private static final String JOHN = "player001";
    private static final Task TREASURE =
            new Task(JOHN, "001", "Find the Lost Treasure", "Get clues.", TaskStatus.IN_PROGRESS, new Reward(100, 50));
    private static final Task MONSTERS =
            new Task(JOHN, "002", "Defeat Magic Monsters", "Three.", TaskStatus.AVAILABLE, new Reward(200, 100));

    private final PatternProbe probe = new PatternProbe(GameTable.DESIGN);
    private final GameTable game =
            GameTable.on(probe.client()).with(PatternProbe.CLOCK).with(probe.meter());
    private final GameAccessPatterns patterns = new GameAccessPatterns(game);

    @BeforeEach
    void play() {
        game.players().create(Metadata.beginner(JOHN, "John", "john@example.com"));
        game.players().create(ranked("player002", "Alice", 3, 700));
        game.players().create(ranked("player003", "Bob", 3, 1200));
        game.players().create(ranked("player004", "Eve", 2, 9000));
        game.friendLists().create(new Friends(JOHN, List.of(new Friends.Friend("player002", "Alice"))));
        game.items().create(new GameItem(JOHN, "001", "Health Potion", ItemType.CONSUMABLE, 1, Map.of("HP", 50)));
        game.items().create(new GameItem(JOHN, "002", "Sword", ItemType.WEAPON, 1, Map.of("ATK", 100, "DEF", 50)));
        game.equipments().create(new Equipment(JOHN, "001", "Ring", ItemType.ACCESSORY, Map.of("SP", 50)));
        game.tasks().create(TREASURE);
        game.tasks().create(MONSTERS);
        game.activities().create(activity("001", NOW.minus(Duration.ofDays(2))));
        game.activities().create(activity("002", NOW));
    }

    @AfterEach
    void forget() {
        probe.close();
    }

    private static Metadata ranked(String player, String nickname, int level, long experience) {
        return new Metadata(
                player,
                nickname,
                nickname + "@example.com",
                Optional.empty(),
                League.SILVER,
                level,
                experience,
                100,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private static Activity activity(String id, Instant start) {
        return new Activity(
                JOHN, start, id, "Hunting Trip", start.plusSeconds(3600), new Reward(50, 200), Optional.empty());
    }

    @Test
    void aPlayerIsOnePartition() {
        assertThat(probe.readsTable(1, () -> patterns.everythingOf(JOHN)))
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly(
                        "Metadata",
                        "Activity",
                        "Activity",
                        "Equipment",
                        "Friends",
                        "GameItem",
                        "GameItem",
                        "Task",
                        "Task");
    }

    @Test
    void eachPartOfAPlayerIsReadAlone() {
        assertThat(probe.readsTable(0.5, () -> patterns.player(JOHN)))
                .map(Metadata::createdAt)
                .hasValue(NOW);
        assertThat(probe.readsTable(0.5, () -> patterns.friendsOf(JOHN)))
                .containsExactly(new Friends.Friend("player002", "Alice"));
        assertThat(probe.readsTable(0.5, () -> patterns.itemsOf(JOHN)))
                .extracting(GameItem::name)
                .containsExactly("Health Potion", "Sword");
        assertThat(probe.readsTable(0.5, () -> patterns.equipmentOf(JOHN))).hasSize(1);
        assertThat(probe.readsTable(0.5, () -> patterns.tasksOf(JOHN))).containsExactly(TREASURE, MONSTERS);
    }

    @Test
    void activitiesComeWithTheLatestInFront() {
        assertThat(probe.readsTable(0.5, () -> patterns.activitiesSince(JOHN, NOW.minus(Duration.ofDays(7)))))
                .extracting(Activity::activity)
                .containsExactly("002", "001");
        assertThat(probe.readsTable(0.5, () -> patterns.activitiesSince(JOHN, NOW)))
                .extracting(Activity::activity)
                .containsExactly("002");
    }

    @Test
    void tasksAreReadByTheirStatusThroughTheirOwnAttributes() {
        assertThat(probe.readsIndex("tasks-by-status", 0.5, () -> patterns.tasksOf(JOHN, TaskStatus.IN_PROGRESS)))
                .containsExactly(TREASURE);
        assertPlan(game.tasks().withStatus(JOHN, TaskStatus.AVAILABLE).plan())
                .usesIndex("tasks-by-status")
                .doesNotScan()
                .doesNotFilter();
    }

    @Test
    void theRankingIsByLevelAndThenByExperience() {
        assertThat(probe.readsIndex("ranking", 0.5, () -> patterns.best(League.SILVER)))
                .extracting(Metadata::nickname)
                .containsExactly("Bob", "Alice", "Eve");
        assertThat(probe.readsIndex("ranking", 0.5, () -> patterns.bestOnLevel(League.SILVER, 3)))
                .extracting(Metadata::nickname)
                .containsExactly("Bob", "Alice");
    }

    @Test
    void aNicknameBelongsToOnePlayer() {
        assertThatThrownBy(() -> game.players().create(Metadata.beginner("player009", "John", "other@example.com")))
                .isInstanceOf(UniqueValueTakenException.class);
    }

    @Test
    void aTaskIsRewardedOnceAndMovesInItsIndex() {
        patterns.complete(TREASURE);

        assertThat(patterns.player(JOHN)).hasValueSatisfying(player -> {
            assertThat(player.currency()).isEqualTo(100);
            assertThat(player.experience()).isEqualTo(50);
            assertThat(player.version()).isEqualTo(2);
        });
        assertThat(patterns.tasksOf(JOHN, TaskStatus.COMPLETED)).hasSize(1);
        assertThat(patterns.tasksOf(JOHN, TaskStatus.IN_PROGRESS)).isEmpty();
        assertThatThrownBy(() -> patterns.complete(TREASURE)).isInstanceOf(TransactionFailedException.class);
    }

    @Test
    void whatIsUsedUpIsUsedNoMore() {
        assertThat(patterns.use(JOHN, "001").count()).isZero();
        assertThatThrownBy(() -> patterns.use(JOHN, "001")).isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void aFriendIsAdded() {
        patterns.befriend(JOHN, new Friends.Friend("player003", "Bob"));

        assertThat(patterns.friendsOf(JOHN)).extracting(Friends.Friend::name).containsExactly("Alice", "Bob");
    }
}
