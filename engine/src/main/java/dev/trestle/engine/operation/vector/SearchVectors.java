package dev.trestle.engine.operation.vector;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.error.VectorErrors;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.SearchCondition;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.SearchSchema;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.VectorIndex;
import dev.trestle.engine.table.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SearchVectors.html">SearchVectors</a>. Where
 * AWS searches approximately, this compares every vector.
 */
public final class SearchVectors implements Operation {

    private static final int MAX_RESULTS = 100;
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final Database database;

    /** The operation on the database given. */
    public SearchVectors(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "SearchVectors";
    }

    @Override
    public Structure run(Structure request) {
        int topK = topK(request);
        Vector vector = vector(request.attributeValues("SearchVector"));
        ExpressionParameters expressions = ExpressionParameters.ofSearch(request);
        SearchCondition condition = expressions.searchCondition();
        Projection projection = expressions.projection();
        expressions.requireAllUsed();

        Table table = database.table(request.requiredString("TableName"));
        VectorIndex index = index(table, request.requiredString("IndexName"));
        int dimensions = index.definition().dimensions();
        if (vector.dimensions() != dimensions) {
            throw VectorErrors.searchVectorSize(vector.dimensions(), dimensions);
        }
        Map<String, AttributeValue> equalities = condition == null ? Map.of() : condition.equalities();
        checkCondition(equalities, index.definition().searchSchema());
        Weather weather = database.weather();
        if (weather != null) {
            weather.admitRead(table, null, null);
        }
        VectorIndex.Findings found = index.search(vector, topK, equalities);
        return answer(request, index, projection, found);
    }

    private static Structure answer(
            Structure request, VectorIndex index, @Nullable Projection projection, VectorIndex.Findings found) {
        List<Structure> results = new ArrayList<>();
        long bytes = 0;
        for (VectorIndex.Finding finding : found.findings()) {
            Item item = returned(index, projection, finding);
            bytes += item.size();
            results.add(Structure.builder()
                    .put("Item", item)
                    .put("Score", finding.score())
                    .build());
        }
        if (bytes > MAX_BYTES) {
            throw VectorErrors.resultsTooLarge();
        }
        SearchCapacity capacity = new SearchCapacity(index.definition().dimensions(), found, bytes);
        return Structure.builder()
                .put("SearchResults", results)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }

    /** All that is projected but the vector, or what the projection asks for. */
    private static Item returned(VectorIndex index, @Nullable Projection projection, VectorIndex.Finding finding) {
        if (projection == null) {
            return finding.item();
        }
        String vectorAttribute = index.definition().vectorAttribute();
        Item item = projection.attributeNames().contains(vectorAttribute)
                ? finding.item().with(vectorAttribute, finding.vector().toList())
                : finding.item();
        return projection.project(item);
    }

    private static int topK(Structure request) {
        int topK = Objects.requireNonNull(request.integer("TopK"), "TopK");
        if (topK > MAX_RESULTS) {
            throw VectorErrors.topKOutOfRange(topK, MAX_RESULTS);
        }
        return topK;
    }

    private static Vector vector(List<AttributeValue> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof NumberValue number)) {
                throw VectorErrors.searchVectorType(i, elements.get(i).type().name());
            }
            if (!Vector.holds(number)) {
                throw VectorErrors.searchVectorRange(i, number.text());
            }
        }
        return Objects.requireNonNull(Vector.of(elements), "SearchVector");
    }

    private VectorIndex index(Table table, String name) {
        VectorIndex index = table.vectorIndex(name).orElseThrow(() -> QueryErrors.noSuchIndex(name));
        String arn = table.definition().indexArn(name);
        if (index.isFilling() || database.timeline().isIn(arn, Timeline.CREATING)) {
            throw VectorErrors.stillFilling(name);
        }
        return index;
    }

    private static void checkCondition(Map<String, AttributeValue> equalities, SearchSchema schema) {
        equalities.forEach((name, value) -> {
            KeyAttribute attribute = schema.find(name).orElseThrow(() -> VectorErrors.notInSearchSchema(name));
            if (attribute.type() != value.type()) {
                throw VectorErrors.conditionTypeMismatch();
            }
        });
        schema.partition().ifPresent(partition -> {
            if (!equalities.containsKey(partition.name())) {
                throw VectorErrors.partitionKeyRequired();
            }
        });
    }
}
