package tables;

import java.util.List;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.constructs.Construct;

/** The table ledger, written by trestle infra cdk from its design. */
public final class LedgerTable extends Construct {

    private final CfnTable table;

    public LedgerTable(Construct scope, String id, String kmsKeyArn) {
        super(scope, id);
        table = CfnTable.Builder.create(this, "Table")
                .tableName("ledger")
                .attributeDefinitions(List.of(
                        attribute("pk", "S"),
                        attribute("sk", "S"),
                        attribute("gsi1pk", "S"),
                        attribute("gsi1sk", "S"),
                        attribute("account", "S"),
                        attribute("text", "S"),
                        attribute("number", "N")))
                .keySchema(List.of(
                        key("pk", "HASH"),
                        key("sk", "RANGE")))
                .billingMode("PROVISIONED")
                .provisionedThroughput(CfnTable.ProvisionedThroughputProperty.builder().readCapacityUnits(5).writeCapacityUnits(2).build())
                .globalSecondaryIndexes(List.of(
                        CfnTable.GlobalSecondaryIndexProperty.builder()
                                .indexName("gsi1")
                                .keySchema(List.of(key("gsi1pk", "HASH"), key("gsi1sk", "RANGE")))
                                .projection(CfnTable.ProjectionProperty.builder().projectionType("KEYS_ONLY").build())
                                .provisionedThroughput(CfnTable.ProvisionedThroughputProperty.builder().readCapacityUnits(5).writeCapacityUnits(2).build())
                                .build(),
                        CfnTable.GlobalSecondaryIndexProperty.builder()
                                .indexName("by-text")
                                .keySchema(List.of(key("account", "HASH"), key("text", "HASH"), key("number", "RANGE")))
                                .projection(CfnTable.ProjectionProperty.builder().projectionType("INCLUDE").nonKeyAttributes(List.of("by", "cents")).build())
                                .provisionedThroughput(CfnTable.ProvisionedThroughputProperty.builder().readCapacityUnits(5).writeCapacityUnits(2).build())
                                .build()))
                .streamSpecification(CfnTable.StreamSpecificationProperty.builder().streamViewType("NEW_AND_OLD_IMAGES").build())
                .pointInTimeRecoverySpecification(CfnTable.PointInTimeRecoverySpecificationProperty.builder().pointInTimeRecoveryEnabled(true).build())
                .deletionProtectionEnabled(true)
                .tableClass("STANDARD_INFREQUENT_ACCESS")
                .sseSpecification(CfnTable.SSESpecificationProperty.builder().sseEnabled(true).sseType("KMS").kmsMasterKeyId(kmsKeyArn).build())
                .tags(List.of(
                        CfnTag.builder().key("answer").value("no").build(),
                        CfnTag.builder().key("cost center").value("0042").build(),
                        CfnTag.builder().key("owner").value("${team} %{of} $${5} \"Zo\u00eb\" \\ #1").build(),
                        CfnTag.builder().key("stage").value("prod:eu").build()))
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
