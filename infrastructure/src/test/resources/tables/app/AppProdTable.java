package tables;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.constructs.Construct;

/** The table app-prod, written by trestle infra cdk from its design. */
public final class AppProdTable extends Construct {

    private final CfnTable table;

    public AppProdTable(Construct scope, String id) {
        super(scope, id);
        table = CfnTable.Builder.create(this, "Table")
                .tableName("app-prod")
                .attributeDefinitions(List.of(
                        attribute("pk", "S"),
                        attribute("sk", "S"),
                        attribute("gsi1pk", "S"),
                        attribute("gsi1sk", "S")))
                .keySchema(List.of(
                        key("pk", "HASH"),
                        key("sk", "RANGE")))
                .billingMode("PAY_PER_REQUEST")
                .globalSecondaryIndexes(List.of(
                        CfnTable.GlobalSecondaryIndexProperty.builder()
                                .indexName("gsi1")
                                .keySchema(List.of(key("gsi1pk", "HASH"), key("gsi1sk", "RANGE")))
                                .projection(CfnTable.ProjectionProperty.builder().projectionType("ALL").build())
                                .build()))
                .timeToLiveSpecification(CfnTable.TimeToLiveSpecificationProperty.builder().attributeName("expiresAt").enabled(true).build())
                .build();
        table.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    /** The resource of the table, for what else refers to it. */
    public CfnTable getTable() {
        return table;
    }

    private static CfnTable.AttributeDefinitionProperty attribute(String name, String type) {
        return CfnTable.AttributeDefinitionProperty.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static CfnTable.KeySchemaProperty key(String attribute, String type) {
        return CfnTable.KeySchemaProperty.builder()
                .attributeName(attribute)
                .keyType(type)
                .build();
    }
}
