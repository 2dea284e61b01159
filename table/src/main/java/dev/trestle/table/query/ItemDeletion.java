package dev.trestle.table.query;

import dev.trestle.table.bulk.BulkWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.write.Delete;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Deletes what a query finds, page by page: items with unique attributes each in a transaction with their guards, all others
 * in batches.
 */
public record ItemDeletion(BoundTable table, PageSource source) {

    /** Deletes everything. */
    public Exchange<Deletion> run() {
        return from(null, new Deletion(0, List.of()));
    }

    private Exchange<Deletion> from(@Nullable Map<String, AttributeValue> start, Deletion before) {
        return source.read(null, start)
                .then(page -> delete(page.items()).then(deletion -> {
                    Deletion sum = sum(before, deletion);
                    return page.next() == null ? Exchange.done(sum) : from(page.next(), sum);
                }));
    }

    private static Deletion sum(Deletion one, Deletion other) {
        List<Map<String, AttributeValue>> left = new ArrayList<>(one.leftKeys());
        left.addAll(other.leftKeys());
        return new Deletion(one.deleted() + other.deleted(), left);
    }

    private Exchange<Deletion> delete(List<Map<String, AttributeValue>> items) {
        List<BulkWrite.Entry> unguarded = new ArrayList<>();
        Exchange<Long> guarded = Exchange.done(0L);
        for (Map<String, AttributeValue> item : items) {
            Optional<Delete<?>> delete = guardedDelete(item);
            if (delete.isPresent()) {
                guarded = guarded.then(count -> delete.get().exchange().map(done -> count + 1));
            } else {
                Map<String, AttributeValue> key = KeyAttributes.in(item, KeyAttributes.of(table.design(), null));
                unguarded.add(BulkWrite.Entry.delete(key, key));
            }
        }
        return guarded.then(count -> new BulkWrite(table, unguarded)
                .run()
                .map(left -> new Deletion(
                        count + unguarded.size() - left.size(),
                        left.stream().map(BulkWrite.Entry::key).toList())));
    }

    /** The deletion of an item whose entity has unique attributes. */
    private Optional<Delete<?>> guardedDelete(Map<String, AttributeValue> item) {
        return table.design().entities().stream()
                .filter(items -> !items.schema().uniques().isEmpty())
                .filter(items -> items.isOf(item))
                .findFirst()
                .map(items -> delete(items, item));
    }

    private <E> Delete<?> delete(EntityItems<E> items, Map<String, AttributeValue> item) {
        return Delete.of(table, items.schema().keyOf(items.fromItem(item)));
    }
}
