package dev.trestle.cli.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Reads one table of a data model. */
final class TableReader {
    private static final List<ScalarAttributeType> KEY_TYPES =
            List.of(ScalarAttributeType.S, ScalarAttributeType.N, ScalarAttributeType.B);
    /** What the Workbench itself provisions if the author changes nothing. */
    private static final ProvisionedThroughput USUAL_THROUGHPUT = ProvisionedThroughput.builder()
            .readCapacityUnits(5L)
            .writeCapacityUnits(5L)
            .build();

    private final AttributeValueReader values;

    TableReader(AttributeValueReader values) {
        this.values = values;
    }

    ModelTable read(Node node) {
        String name = node.required("TableName").text();
        KeySchema key = key(node.required("KeyAttributes"));
        Optional<ProvisionedThroughput> throughput = throughput(node);
        List<ModelIndex> indexes = node.elements("GlobalSecondaryIndexes").stream()
                .map(index -> index(index, throughput))
                .toList();
        List<String> attributes = node.elements("NonKeyAttributes").stream()
                .map(attribute -> attribute.required("AttributeName").text())
                .toList();
        SampleItems items = new SampleItems(key, indexes, values);
        items.add(node.elements("TableData"));
        List<Facet> facets = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Node facet : node.elements("TableFacets")) {
            facets.add(facet(facet, key, items));
            if (!names.add(facets.get(facets.size() - 1).name())) {
                throw facet.wrong("the table has a facet of this name already");
            }
        }
        ModelTable table = new ModelTable(name, key, indexes, throughput, attributes, items.all(), List.copyOf(facets));
        checkKeyTypes(node, table);
        return table;
    }

    private static KeySchema key(Node node) {
        return new KeySchema(
                keyAttribute(node.required("PartitionKey")),
                node.member("SortKey").map(TableReader::keyAttribute));
    }

    private static KeyAttribute keyAttribute(Node node) {
        return new KeyAttribute(
                node.required("AttributeName").text(),
                node.required("AttributeType").oneOf(KEY_TYPES));
    }

    private static Optional<ProvisionedThroughput> throughput(Node node) {
        // Models of version 1 say nothing about billing; by request is what asks for no numbers.
        boolean provisioned = node.member("BillingMode")
                .map(mode -> mode.oneOf(List.of(BillingMode.PROVISIONED, BillingMode.PAY_PER_REQUEST)))
                .filter(BillingMode.PROVISIONED::equals)
                .isPresent();
        return provisioned ? Optional.of(provisioned(node).orElse(USUAL_THROUGHPUT)) : Optional.empty();
    }

    private static Optional<ProvisionedThroughput> provisioned(Node node) {
        return node.member("ProvisionedCapacitySettings")
                .flatMap(settings -> settings.member("ProvisionedThroughput"))
                .map(units -> ProvisionedThroughput.builder()
                        .readCapacityUnits(units.required("ReadCapacityUnits").positiveNumber())
                        .writeCapacityUnits(units.required("WriteCapacityUnits").positiveNumber())
                        .build());
    }

    private static ModelIndex index(Node node, Optional<ProvisionedThroughput> ofTable) {
        return new ModelIndex(
                node.required("IndexName").text(),
                key(node.required("KeyAttributes")),
                projection(node.required("Projection")),
                ofTable.map(units -> provisioned(node).orElse(units)));
    }

    private static Projection projection(Node node) {
        ProjectionType type = node.required("ProjectionType")
                .oneOf(List.of(ProjectionType.ALL, ProjectionType.KEYS_ONLY, ProjectionType.INCLUDE));
        Projection.Builder projection = Projection.builder().projectionType(type);
        if (type == ProjectionType.INCLUDE) {
            projection.nonKeyAttributes(node.required("NonKeyAttributes").elements().stream()
                    .map(Node::text)
                    .toList());
        }
        return projection.build();
    }

    private Facet facet(Node node, KeySchema key, SampleItems items) {
        List<Node> rows = node.elements("TableData");
        Set<String> attributes = new LinkedHashSet<>();
        node.elements("NonKeyAttributes").forEach(name -> attributes.add(name.text()));
        rows.forEach(row -> row.members().forEach(member -> attributes.add(member.name())));
        key.names().forEach(attributes::remove);
        Optional<Node> alias = node.member("KeyAttributeAlias");
        return new Facet(
                node.required("FacetName").text(),
                alias.flatMap(names -> names.member("PartitionKeyAlias")).map(Node::text),
                alias.flatMap(names -> names.member("SortKeyAlias")).map(Node::text),
                List.copyOf(attributes),
                items.add(rows));
    }

    private static void checkKeyTypes(Node node, ModelTable table) {
        Set<String> names = new LinkedHashSet<>();
        for (KeyAttribute attribute : table.keyAttributes()) {
            if (!names.add(attribute.name())) {
                throw node.wrong(
                        "the key attribute " + attribute.name() + " has one type in one key and another in another");
            }
        }
    }
}
