package dev.trestle.cli.transfer;

import dev.trestle.engine.item.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Compares two tables: by count and checksum first, which reads both once, and by key where these differ, which reads again
 * what lies in the parts that differ. Nothing of the tables is kept in memory meanwhile.
 */
public final class Verification {
    private final TableKeys keys;
    private final Workers workers;
    private final LongConsumer progress;
    private final AtomicLong read = new AtomicLong();

    /**
     * A verification.
     *
     * @param keys the key of both tables
     * @param workers who carries it out
     * @param progress is told how many items have been read, of both tables together
     */
    public Verification(TableKeys keys, Workers workers, LongConsumer progress) {
        this.keys = keys;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * The count and the checksum of a table.
     *
     * @param table the table
     * @return its digest
     */
    public TableDigest digest(TableReader table) {
        TableDigest digest = new TableDigest(keys);
        table.all(workers, page -> {
            digest.add(page);
            progress.accept(read.addAndGet(page.size()));
        });
        return digest;
    }

    /**
     * What differs between two tables.
     *
     * @param source the one
     * @param ofSource its digest
     * @param target the other
     * @param ofTarget its digest
     * @return what differs
     */
    public Differences differences(TableReader source, TableDigest ofSource, TableReader target, TableDigest ofTarget) {
        Differences differences = new Differences();
        source.all(workers, page -> {
            List<Item> suspects = suspects(page, ofSource, ofTarget);
            Map<Item, Item> found = target.items(keys, suspects);
            suspects.forEach(item -> compare(item, found, differences));
        });
        target.all(workers, page -> {
            List<Item> suspects =
                    suspects(page, ofSource, ofTarget).stream().map(keys::of).toList();
            Map<Item, Item> found = source.items(keys, suspects);
            suspects.stream().filter(key -> !found.containsKey(key)).forEach(differences::extra);
        });
        return differences;
    }

    private static List<Item> suspects(Collection<Item> page, TableDigest one, TableDigest other) {
        return page.stream().filter(item -> !one.matchesAround(item, other)).toList();
    }

    private void compare(Item item, Map<Item, Item> found, Differences differences) {
        Item key = keys.of(item);
        Item there = found.get(key);
        if (there == null) {
            differences.missing(key);
        } else if (!there.equals(item)) {
            differences.different(key);
        }
    }
}
