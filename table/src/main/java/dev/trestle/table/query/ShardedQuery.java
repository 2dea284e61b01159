package dev.trestle.table.query;

import dev.trestle.table.Page;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.plan.Plan;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query of an access pattern whose partitions are spread over several: each is asked, and what they answer is put
 * together in the order of the sort key. Immutable: each method gives another query. See "Using write sharding to
 * distribute workloads evenly in your DynamoDB table",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-sharding.html
 *
 * @param <E> the entity
 * @param <Q> the query itself
 */
public abstract class ShardedQuery<E, Q extends ShardedQuery<E, Q>> {

    /** The query of one shard. */
    private static final class OfShard<E> extends IndexQuery<E, OfShard<E>> {

        private OfShard(QuerySpec<E> spec) {
            super(spec);
        }

        @Override
        protected OfShard<E> with(QuerySpec<E> newSpec) {
            return new OfShard<>(newSpec);
        }
    }

    private final QuerySpec<E> spec;

    protected ShardedQuery(QuerySpec<E> spec) {
        this.spec = spec;
    }

    /** What this query asks for. */
    protected final QuerySpec<E> spec() {
        return spec;
    }

    /** A query like this one that asks for that. */
    protected abstract Q with(QuerySpec<E> newSpec);

    /** Only what also meets a condition. DynamoDB reads, and charges, what the filter then drops. */
    public final Q filter(Condition<E> condition) {
        return with(spec.filter(condition));
    }

    /** From the greatest sort key to the least. */
    public final Q descending() {
        return with(spec.descending());
    }

    /** All items, however many calls that takes. */
    public final List<E> list() {
        return stream().toList();
    }

    /** All items, read as the stream is consumed; its first item takes a call to each shard. */
    public final Stream<E> stream() {
        return merged(shards().map(shard -> shard.stream().iterator()).toList());
    }

    /** The first page of at most so many items. */
    public final Page<E> page(int limit) {
        return page(limit, null);
    }

    /**
     * A page of at most so many items, of which each shard is asked for as many. It has fewer only where the items end.
     *
     * @param limit at least 1
     * @param cursor where an earlier page of the same query ended; null for the first page. It holds a place in each shard,
     *     and is sealed.
     * @throws dev.trestle.table.InvalidCursorException if the cursor is damaged, sealed with another secret or belongs to
     *     another query
     */
    public final Page<E> page(int limit, @Nullable String cursor) {
        ShardedPages<E> pages = new ShardedPages<>(spec);
        return spec.table().run(pages.operation(), pages.page(limit, cursor));
    }

    /** The first item, if there is one. */
    public final Optional<E> first() {
        return page(1).items().stream().findFirst();
    }

    /** The first request to each shard, without limit. */
    public final List<QueryRequest> requests() {
        return shards().map(IndexQuery::request).toList();
    }

    /** What would be asked of each shard, and what that would cost; asks nothing. */
    public final List<Plan> plans() {
        return shards().map(IndexQuery::plan).toList();
    }

    /** The same without holding a thread. */
    public final AsyncShardedQuery<E> async() {
        return new AsyncShardedQuery<>(spec);
    }

    private Stream<OfShard<E>> shards() {
        return spec.shards().stream().map(OfShard::new);
    }

    private Stream<E> merged(List<Iterator<E>> shards) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Merge<>(shards, spec.order()), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    /** Several sorted sequences as one. */
    private static final class Merge<E> implements Iterator<E> {

        private record Head<E>(E item, Iterator<E> rest) {}

        private final PriorityQueue<Head<E>> heads;

        private Merge(List<Iterator<E>> sequences, Comparator<E> order) {
            heads = new PriorityQueue<>(Comparator.comparing(Head::item, order));
            sequences.forEach(this::add);
        }

        private void add(Iterator<E> sequence) {
            if (sequence.hasNext()) {
                heads.add(new Head<>(sequence.next(), sequence));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public E next() {
            Head<E> head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException("the query has ended");
            }
            add(head.rest());
            return head.item();
        }
    }
}
