package dev.trestle.examples.game;

import static dev.trestle.examples.game.GameTable.FRIENDS;
import static dev.trestle.examples.game.GameTable.GAME_ITEM;
import static dev.trestle.examples.game.GameTable.METADATA;
import static dev.trestle.examples.game.GameTable.TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the game asks of its table: each access pattern is a method. */
public final class GameAccessPatterns {

    private final GameTable game;

    /** The access patterns on a table. */
    public GameAccessPatterns(GameTable game) {
        this.game = game;
    }

    /** Who a player is. */
    public Optional<Metadata> player(String player) {
        return game.players().get(player);
    }

    /** All that there is of a player, in one query, as when they log in. */
    public List<PlayerPage> everythingOf(String player) {
        return game.playerPage(player).all();
    }

    /** A player's friends. */
    public List<Friends.Friend> friendsOf(String player) {
        return game.friendLists().get(player).map(Friends::friendList).orElse(List.of());
    }

    /** What a player carries. */
    public List<GameItem> itemsOf(String player) {
        return game.items().inPlayer(player).list();
    }

    /** What a player wears. */
    public List<Equipment> equipmentOf(String player) {
        return game.equipments().inPlayer(player).list();
    }

    /** A player's tasks. */
    public List<Task> tasksOf(String player) {
        return game.tasks().inPlayer(player).list();
    }

    /** Those of them that have some status. */
    public List<Task> tasksOf(String player, TaskStatus status) {
        return game.tasks().withStatus(player, status).list();
    }

    /** What a player has done since some time, the latest first. */
    public List<Activity> activitiesSince(String player, Instant since) {
        return game.activities().inPlayer(player).startsAtAtLeast(since).list();
    }

    /** The best of a league. */
    public List<Metadata> best(League league) {
        return game.players().inLeague(league).descending().page(10).items();
    }

    /** The best of a league on some level. */
    public List<Metadata> bestOnLevel(League league, int level) {
        return game.players()
                .inLeague(league)
                .levelIs(level)
                .descending()
                .page(10)
                .items();
    }

    /** A player has finished a task that was in progress, and gets the reward. */
    public void complete(Task task) {
        game.transaction()
                .update(game.tasks()
                        .update(task.player(), task.task())
                        .set(TASK.status, TaskStatus.COMPLETED)
                        .when(TASK.status.eq(TaskStatus.IN_PROGRESS)))
                .update(game.players()
                        .update(task.player())
                        .add(METADATA.currency, task.reward().gold())
                        .add(METADATA.experience, task.reward().experience()))
                .commit();
    }

    /** A player uses one of what they carry, if they have any. */
    public GameItem use(String player, String item) {
        return game.items()
                .update(player, item)
                .add(GAME_ITEM.count, -1)
                .when(GAME_ITEM.count.ge(1))
                .returnNew();
    }

    /** A player gets a new friend. */
    public void befriend(String player, Friends.Friend friend) {
        game.friendLists()
                .update(player)
                .append(FRIENDS.friendList, List.of(friend))
                .run();
    }
}
