package dev.trestle.processor.check;

import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A table has no more indexes than DynamoDB grants by default, and no two with one name. See "Quotas in Amazon DynamoDB"
 * in the Amazon DynamoDB Developer Guide.
 */
final class IndexRule implements Rule {

    private static final int MOST = 20;

    @Override
    public void check(TableModel table, Refusals refusals) {
        Set<String> names = new HashSet<>();
        for (IndexModel index : table.indexes()) {
            if (!names.add(index.name())) {
                refusals.add(
                        Refusal.REPEATED_INDEX,
                        index.place(),
                        "The index \"%s\" is declared twice. Rename or remove one.",
                        index.name());
            }
            checkProjection(index, refusals);
        }
        if (table.indexes().size() > MOST) {
            refusals.add(
                    Refusal.TOO_MANY_INDEXES,
                    table.indexes().get(MOST).place(),
                    "The table has %d global secondary indexes, and DynamoDB takes %d."
                            + " Let access patterns of different entities share one: they need not be alike.",
                    table.indexes().size(),
                    MOST);
        }
    }

    private static void checkProjection(IndexModel index, Refusals refusals) {
        boolean includes = index.projection() == ProjectionType.INCLUDE;
        if (index.projection() == ProjectionType.UNKNOWN_TO_SDK_VERSION
                || includes == index.nonKeyAttributes().isEmpty()) {
            refusals.add(
                    Refusal.INDEX_PROJECTION,
                    index.place(),
                    "The index \"%s\" projects %s, with %d nonKeyAttributes. Use ALL or KEYS_ONLY without"
                            + " nonKeyAttributes, or INCLUDE with those that it is to have.",
                    index.name(),
                    index.projection().name(),
                    index.nonKeyAttributes().size());
        }
    }
}
