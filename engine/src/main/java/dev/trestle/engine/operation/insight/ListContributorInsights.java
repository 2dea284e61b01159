package dev.trestle.engine.operation.insight;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.Insights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListContributorInsights.html">ListContributorInsights</a>.
 */
public final class ListContributorInsights implements Operation {

    private static final int MAX_RESULTS = 100;

    private final Database database;

    /** The operation on the database given. */
    public ListContributorInsights(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListContributorInsights";
    }

    @Override
    public Structure run(Structure request) {
        int max = Objects.requireNonNullElse(request.integer("MaxResults"), MAX_RESULTS);
        String start = Objects.requireNonNullElse(request.string("NextToken"), "");
        List<Structure> listed = new ArrayList<>();
        String last = null;
        for (Map.Entry<String, Structure> summary :
                summaries(request).tailMap(start, false).entrySet()) {
            if (listed.size() == max) {
                return answer(listed, last);
            }
            listed.add(summary.getValue());
            last = summary.getKey();
        }
        return answer(listed, null);
    }

    private static Structure answer(List<Structure> listed, @Nullable String next) {
        return Structure.builder()
                .put("ContributorInsightsSummaries", listed)
                .put("NextToken", next)
                .build();
    }

    /** By table and index, in which order they are listed. */
    private NavigableMap<String, Structure> summaries(Structure request) {
        String tableName = request.string("TableName");
        List<TableDefinition> tables = tableName == null
                ? database.tables().byName().values().stream()
                        .map(Table::definition)
                        .toList()
                : List.of(database.definition(tableName));
        NavigableMap<String, Structure> summaries = new TreeMap<>();
        for (TableDefinition table : tables) {
            table.features()
                    .insights()
                    .forEach((index, insights) ->
                            summaries.put(table.name() + "/" + index, summary(table, index, insights)));
        }
        return summaries;
    }

    private Structure summary(TableDefinition table, String index, Insights insights) {
        return Structure.builder()
                .put("TableName", table.name())
                .put("IndexName", index.isEmpty() ? null : index)
                .put(
                        "ContributorInsightsStatus",
                        database.timeline().status(UpdateContributorInsights.resource(table, index), "ENABLED"))
                .put("ContributorInsightsMode", insights.mode())
                .build();
    }
}
