package tables;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.constructs.Construct;

/** The table 2024.events, written by trestle infra cdk from its design. */
public final class Dynamo2024EventsTable extends Construct {

    private final CfnTable table;

    public Dynamo2024EventsTable(Construct scope, String id) {
        super(scope, id);
        table = CfnTable.Builder.create(this, "Table")
                .tableName("2024.events")
                .attributeDefinitions(List.of(
                        attribute("no", "N")))
                .keySchema(List.of(
                        key("no", "HASH")))
                .billingMode("PAY_PER_REQUEST")
                .timeToLiveSpecification(CfnTable.TimeToLiveSpecificationProperty.builder().attributeName("until").enabled(true).build())
                .pointInTimeRecoverySpecification(CfnTable.PointInTimeRecoverySpecificationProperty.builder().pointInTimeRecoveryEnabled(false).build())
                .deletionProtectionEnabled(false)
                .tableClass("STANDARD")
                .sseSpecification(CfnTable.SSESpecificationProperty.builder().sseEnabled(false).build())
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
