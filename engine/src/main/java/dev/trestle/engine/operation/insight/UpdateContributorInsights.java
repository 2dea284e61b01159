package dev.trestle.engine.operation.insight;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.Insights;
import dev.trestle.engine.table.Timeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html">UpdateContributorInsights</a>.
 * The state is kept; there is no CloudWatch here to look at insights with.
 */
public final class UpdateContributorInsights implements Operation {

    private static final String DEFAULT_MODE = "ACCESSED_AND_THROTTLED_KEYS";

    private final Database database;

    /** The operation on the database given. */
    public UpdateContributorInsights(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateContributorInsights";
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        String indexName = request.string("IndexName");
        String mode = request.string("ContributorInsightsMode");
        String wanted = Objects.requireNonNullElse(mode, DEFAULT_MODE);
        boolean enable = request.requiredString("ContributorInsightsAction").equals("ENABLE");
        AtomicBoolean changes = new AtomicBoolean();
        database.tables().redefine(tableName, table -> {
            if (indexName != null
                    && table.index(indexName).filter(IndexDefinition::isGlobal).isEmpty()) {
                throw FeatureErrors.indexNotFound(tableName, indexName);
            }
            String key = indexName == null ? "" : indexName;
            Map<String, Insights> insights = new HashMap<>(table.features().insights());
            Insights on = insights.get(key);
            changes.set(enable ? on == null || !on.mode().equals(wanted) : on != null);
            if (enable && changes.get()) {
                insights.put(key, new Insights(wanted, database.clock().instant()));
            } else if (!enable) {
                insights.remove(key);
            }
            return table.withFeatures(table.features().withInsights(insights));
        });
        String status = changes.get() ? begin(tableName, indexName, enable) : (enable ? "ENABLED" : "DISABLED");
        return Structure.builder()
                .put("TableName", tableName)
                .put("IndexName", indexName)
                .put("ContributorInsightsStatus", status)
                .put("ContributorInsightsMode", mode)
                .build();
    }

    private String begin(String tableName, @Nullable String indexName, boolean enable) {
        String status = enable ? "ENABLING" : "DISABLING";
        Timeline timeline = database.timeline();
        timeline.begin(
                resource(database.definition(tableName), indexName),
                status,
                timeline.times().feature());
        return status;
    }

    /** What a change of the insights of a table, or of an index, is known by. */
    static String resource(TableDefinition table, @Nullable String indexName) {
        return table.arn() + "/contributor-insights/" + (indexName == null ? "" : indexName);
    }
}
