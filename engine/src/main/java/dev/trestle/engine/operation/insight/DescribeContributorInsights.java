package dev.trestle.engine.operation.insight;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.Insights;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContributorInsights.html">DescribeContributorInsights</a>.
 */
public final class DescribeContributorInsights implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeContributorInsights(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeContributorInsights";
    }

    @Override
    public Structure run(Structure request) {
        TableDefinition table = database.definition(request.requiredString("TableName"));
        String indexName = request.string("IndexName");
        if (indexName != null
                && table.index(indexName).filter(IndexDefinition::isGlobal).isEmpty()) {
            throw FeatureErrors.indexNotFound(table.name(), indexName);
        }
        Insights insights = table.features().insights().get(indexName == null ? "" : indexName);
        Structure.Builder answer = Structure.builder()
                .put("TableName", table.name())
                .put("IndexName", indexName)
                .put(
                        "ContributorInsightsStatus",
                        database.timeline()
                                .status(
                                        UpdateContributorInsights.resource(table, indexName),
                                        insights == null ? "DISABLED" : "ENABLED"));
        if (insights != null) {
            answer.put("LastUpdateDateTime", insights.since()).put("ContributorInsightsMode", insights.mode());
        }
        return answer.build();
    }
}
