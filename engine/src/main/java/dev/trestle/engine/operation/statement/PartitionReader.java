package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads partitions one after the other, or merged by sort key. In a merge the entries stand in the order of what follows
 * the partition key in their keys, and where that is the same, in the order of their partitions.
 */
final class PartitionReader {

    private final OrderedMap entries;
    private final ReadOrder order;

    PartitionReader(OrderedMap entries, ReadOrder order) {
        this.entries = entries;
        this.order = order;
    }

    /**
     * The entries after the one with the key given; all of them for null.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if that key is in none of the partitions
     */
    Iterator<OrderedMap.Entry> after(@Nullable Key last) {
        List<Partition> rest = last == null ? order.partitions() : rest(last);
        return order.merged() ? new Merge(rest) : new Sequence(rest.iterator());
    }

    private List<Partition> rest(Key last) {
        List<Partition> partitions = order.partitions();
        int current = IntStream.range(0, partitions.size())
                .filter(i -> partitions.get(i).range().contains(last))
                .findFirst()
                .orElseThrow(StatementErrors::invalidToken);
        List<Partition> rest = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            Partition partition = partitions.get(i);
            if (i == current) {
                rest.add(partition.within(beyond(last)));
            } else if (order.merged()) {
                rest.add(partition.within(beyond(last, partitions.get(current), partition, i < current)));
            } else if (i > current) {
                rest.add(partition);
            }
        }
        return rest;
    }

    private KeyRange beyond(Key last) {
        return order.descending() ? new KeyRange(null, last) : new KeyRange(last.next(), null);
    }

    /** What is left of another partition: one before the current may have been read up to the same sort key. */
    private KeyRange beyond(Key last, Partition current, Partition other, boolean before) {
        Key same =
                new KeyEncoder().key(other.prefix()).key(suffix(last, current)).toKey();
        if (order.descending()) {
            return new KeyRange(null, before ? same : same.next());
        }
        return new KeyRange(before ? same.next() : same, null);
    }

    /** What follows the partition key in a key. */
    private static Key suffix(Key key, Partition partition) {
        byte[] bytes = key.toByteArray();
        return Key.of(Arrays.copyOfRange(bytes, partition.prefix().toByteArray().length, bytes.length));
    }

    private Iterator<OrderedMap.Entry> scan(Partition partition) {
        return entries.scan(partition.range(), order.descending());
    }

    private final class Sequence implements Iterator<OrderedMap.Entry> {
        private final Iterator<Partition> partitions;
        private @Nullable Iterator<OrderedMap.Entry> current;

        Sequence(Iterator<Partition> partitions) {
            this.partitions = partitions;
        }

        @Override
        public boolean hasNext() {
            while ((current == null || !current.hasNext()) && partitions.hasNext()) {
                current = scan(partitions.next());
            }
            return current != null && current.hasNext();
        }

        @Override
        public OrderedMap.Entry next() {
            if (!hasNext() || current == null) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }

    /** The next entry of one partition, and where the ones after it come from. */
    private record Head(OrderedMap.Entry entry, Key suffix, int rank, Iterator<OrderedMap.Entry> more) {}

    private final class Merge implements Iterator<OrderedMap.Entry> {
        private final List<Partition> partitions;
        private final PriorityQueue<Head> heads;

        Merge(List<Partition> partitions) {
            this.partitions = partitions;
            Comparator<Head> bySuffix = Comparator.comparing(Head::suffix);
            this.heads = new PriorityQueue<>(
                    (order.descending() ? bySuffix.reversed() : bySuffix).thenComparingInt(Head::rank));
            for (int rank = 0; rank < partitions.size(); rank++) {
                add(rank, scan(partitions.get(rank)));
            }
        }

        private void add(int rank, Iterator<OrderedMap.Entry> more) {
            if (more.hasNext()) {
                OrderedMap.Entry entry = more.next();
                heads.add(new Head(entry, suffix(entry.key(), partitions.get(rank)), rank, more));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public OrderedMap.Entry next() {
            Head head = heads.remove();
            add(head.rank(), head.more());
            return head.entry();
        }
    }
}
