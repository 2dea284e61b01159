package market;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.query.ShardedQuery;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The scores of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Scores extends EntityTable<Score> {
    Scores(BoundTable table) {
        super(table, ScoreSchema.SCHEMA);
    }

    /**
     * The key of the score with these components.
     */
    public EntityKey<Score> key(String player, String game) {
        return keyOf(player, game);
    }

    /**
     * The score, if there is one.
     */
    public Optional<Score> get(String player, String game) {
        return get(key(player, game));
    }

    /**
     * A read of the score, to be refined before it is sent.
     */
    public Get<Score> prepareGet(String player, String game) {
        return prepareGet(key(player, game));
    }

    /**
     * An update of the score, to be filled before it is sent.
     */
    public Update<Score> update(String player, String game) {
        return update(key(player, game));
    }

    /**
     * Deletes the score, if there is one.
     */
    public void delete(String player, String game) {
        delete(key(player, game));
    }

    /**
     * A deletion of the score, to be refined before it is sent.
     */
    public Delete<Score> prepareDelete(String player, String game) {
        return prepareDelete(key(player, game));
    }

    /**
     * The scores with the partition key {@code player#{player}}, in the order of {@code game}.
     */
    public InPlayer inPlayer(String player) {
        return new InPlayer(query("inPlayer", player));
    }

    /**
     * The scores with the partition key {@code game} of the index by-score, in the order of {@code points}.
     */
    public OfGame ofGame(String game) {
        return new OfGame(query("ofGame", game));
    }

    /**
     * The scores with the partition key {@code scores} of the index gsi1, in the order of {@code rank}, then {@code player}.
     */
    public Newest newest() {
        return new Newest(query("newest"));
    }

    /**
     * The query {@link Scores#inPlayer}.
     */
    public static final class InPlayer extends BaseTableQuery<Score, InPlayer> {
        InPlayer(QuerySpec<Score> spec) {
            super(spec);
        }

        @Override
        protected InPlayer with(QuerySpec<Score> spec) {
            return new InPlayer(spec);
        }

        /**
         * Only where {@code game} begins with the text.
         */
        public InPlayer gameBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code game} is from the one value to the other, both included.
         */
        public InPlayer gameBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code game} is the value or greater.
         */
        public InPlayer gameAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code game} is the value or less.
         */
        public InPlayer gameAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code game} is greater than the value.
         */
        public InPlayer gameGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code game} is less than the value.
         */
        public InPlayer gameLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Scores#ofGame}.
     */
    public static final class OfGame extends IndexQuery<Score, OfGame> {
        OfGame(QuerySpec<Score> spec) {
            super(spec);
        }

        @Override
        protected OfGame with(QuerySpec<Score> spec) {
            return new OfGame(spec);
        }

        /**
         * Only where {@code points} is from the one value to the other, both included.
         */
        public OfGame pointsBetween(Integer from, Integer to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code points} is the value or greater.
         */
        public OfGame pointsAtLeast(Integer from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code points} is the value or less.
         */
        public OfGame pointsAtMost(Integer to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code points} is greater than the value.
         */
        public OfGame pointsGreaterThan(Integer value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code points} is less than the value.
         */
        public OfGame pointsLessThan(Integer value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Scores#newest}.
     */
    public static final class Newest extends ShardedQuery<Score, Newest> {
        Newest(QuerySpec<Score> spec) {
            super(spec);
        }

        @Override
        protected Newest with(QuerySpec<Score> spec) {
            return new Newest(spec);
        }

        /**
         * Only where {@code rank} is this one, so that the next component of the sort key can be narrowed.
         */
        public NewestRank rankIs(int rank) {
            return new NewestRank(spec().is(rank));
        }

        /**
         * Only where {@code rank} is from the one value to the other, both included.
         */
        public Newest rankBetween(int from, int to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code rank} is the value or greater.
         */
        public Newest rankAtLeast(int from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code rank} is the value or less.
         */
        public Newest rankAtMost(int to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code rank} is greater than the value.
         */
        public Newest rankGreaterThan(int value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code rank} is less than the value.
         */
        public Newest rankLessThan(int value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Newest#rankIs}.
     */
    public static final class NewestRank extends ShardedQuery<Score, NewestRank> {
        NewestRank(QuerySpec<Score> spec) {
            super(spec);
        }

        @Override
        protected NewestRank with(QuerySpec<Score> spec) {
            return new NewestRank(spec);
        }

        /**
         * Only where {@code player} begins with the text.
         */
        public NewestRank playerBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code player} is from the one value to the other, both included.
         */
        public NewestRank playerBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code player} is the value or greater.
         */
        public NewestRank playerAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code player} is the value or less.
         */
        public NewestRank playerAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code player} is greater than the value.
         */
        public NewestRank playerGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code player} is less than the value.
         */
        public NewestRank playerLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
