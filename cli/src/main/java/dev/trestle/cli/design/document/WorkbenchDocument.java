package dev.trestle.cli.design.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.chart.KeyChart;
import dev.trestle.cli.design.key.Part;
import dev.trestle.cli.design.sample.SampleData;
import dev.trestle.cli.design.sample.SampleItem;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A design as a data model of NoSQL Workbench, with sample items: a facet for each entity, and one for its key in each index. See
 * "Building data models with NoSQL Workbench",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/workbench.Modeler.html
 */
public final class WorkbenchDocument {

    private WorkbenchDocument() {}

    /** The model. */
    public static String of(Design design, Chart chart, SampleData samples) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("ModelName", design.tableName());
        root.putObject("ModelMetadata")
                .put("Author", "")
                // The same design gives the same file, so no date is that of today.
                .put("DateCreated", "Jan 01, 2026, 00:00 AM")
                .put("DateLastModified", "Jan 01, 2026, 00:00 AM")
                .put("Description", "Written by trestle design")
                .put("AWSService", "Amazon DynamoDB")
                .put("Version", "3.0");
        ObjectNode table = root.putArray("DataModel").addObject();
        table.put("TableName", design.tableName());
        key(
                table.putObject("KeyAttributes"),
                List.of(IndexAttribute.text(design.partitionKey())),
                List.of(IndexAttribute.text(design.sortKey())));
        Map<String, String> types = attributes(samples);
        List.of(design.partitionKey(), design.sortKey()).forEach(types::remove);
        ArrayNode attributes = table.putArray("NonKeyAttributes");
        types.forEach((name, type) ->
                attributes.addObject().put("AttributeName", name).put("AttributeType", type));
        ArrayNode facets = table.putArray("TableFacets");
        chart.entities().forEach(entity -> facets(facets, design, entity, samples));
        ArrayNode indexes = table.putArray("GlobalSecondaryIndexes");
        design.indexes().stream().filter(WorkbenchDocument::isExpressible).forEach(index -> {
            ObjectNode node = indexes.addObject().put("IndexName", index.name());
            key(node.putObject("KeyAttributes"), index.partitionKey(), index.sortKey());
            ObjectNode projection = node.putObject("Projection")
                    .put("ProjectionType", index.projection().projectionTypeAsString());
            if (index.projection().projectionType() == ProjectionType.INCLUDE) {
                ArrayNode included = projection.putArray("NonKeyAttributes");
                index.projection().nonKeyAttributes().forEach(included::add);
            }
        });
        table.putObject("DataAccess").putObject("MySql");
        table.put("BillingMode", "PAY_PER_REQUEST");
        return PrettyJson.of(root);
    }

    /** What a model cannot say. */
    public static List<String> remarks(Design design) {
        return design.indexes().stream()
                .filter(index -> !isExpressible(index))
                .map(index -> "models of NoSQL Workbench have no indexes of several attributes, so " + index.name()
                        + " is not in it")
                .toList();
    }

    private static boolean isExpressible(TableIndex index) {
        return index.partitionKey().size() == 1 && index.sortKey().size() <= 1;
    }

    private static void key(ObjectNode node, List<IndexAttribute> partition, List<IndexAttribute> sort) {
        attribute(node.putObject("PartitionKey"), partition.get(0));
        sort.forEach(attribute -> attribute(node.putObject("SortKey"), attribute));
    }

    private static void attribute(ObjectNode node, IndexAttribute attribute) {
        node.put("AttributeName", attribute.name())
                .put("AttributeType", attribute.type().toString());
    }

    /** All attributes with their types, in the order in which they are met. */
    private static Map<String, String> attributes(SampleData samples) {
        Map<String, String> types = new LinkedHashMap<>();
        samples.items()
                .forEach(sample -> sample.item()
                        .forEach((name, value) ->
                                types.putIfAbsent(name, value.type().toString())));
        return types;
    }

    private static void facets(ArrayNode facets, Design design, EntityChart entity, SampleData samples) {
        List<Map<String, AttributeValue>> items = samples.items().stream()
                .filter(sample -> sample.schema().name().equals(entity.name()))
                .map(SampleItem::item)
                .toList();
        ArrayNode data = facet(facets, entity.name(), entity.key(), names(design, items.stream()));
        items.forEach(item -> DynamoJson.attributes(data.addObject(), new TreeMap<>(item)));
        for (KeyChart key : entity.indexKeys()) {
            design.indexes().stream()
                    .filter(index -> key.index().equals(Optional.of(index.name())))
                    .filter(WorkbenchDocument::isExpressible)
                    .forEach(index -> facet(
                            facets,
                            entity.name() + " in " + index.name(),
                            entity.key(),
                            names(design, items.stream())));
        }
    }

    private static Set<String> names(Design design, Stream<Map<String, AttributeValue>> items) {
        return items.flatMap(item -> item.keySet().stream())
                .filter(name -> !name.equals(design.partitionKey()) && !name.equals(design.sortKey()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Adds a facet, and gives the array of its items. */
    private static ArrayNode facet(ArrayNode facets, String name, KeyChart key, Set<String> attributes) {
        ObjectNode facet = facets.addObject().put("FacetName", name);
        facet.putObject("KeyAttributeAlias")
                .put("PartitionKeyAlias", Part.text(key.partition()))
                .put("SortKeyAlias", Part.text(key.sort()));
        ArrayNode names = facet.putArray("NonKeyAttributes");
        attributes.forEach(names::add);
        ArrayNode data = facet.putArray("TableData");
        facet.putObject("DataAccess").putObject("MySql");
        return data;
    }
}
