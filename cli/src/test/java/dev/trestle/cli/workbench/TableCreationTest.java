package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class TableCreationTest {
    @Test
    void asksForKeysIndexesAndThroughput() {
        CreateTableRequest request = TableCreation.request(SampleModels.table("""
                        'BillingMode': 'PROVISIONED',
                        'ProvisionedCapacitySettings': {
                          'ProvisionedThroughput': {'ReadCapacityUnits': 3, 'WriteCapacityUnits': 4}},
                        'GlobalSecondaryIndexes': [
                          {'IndexName': 'inverse', 'Projection': {'ProjectionType': 'KEYS_ONLY'}, 'KeyAttributes': {
                            'PartitionKey': {'AttributeName': 'sk', 'AttributeType': 'S'},
                            'SortKey': {'AttributeName': 'pk', 'AttributeType': 'S'}}},
                          {'IndexName': 'byAge',
                           'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['name']},
                           'KeyAttributes': {'PartitionKey': {'AttributeName': 'age', 'AttributeType': 'N'}}}]"""));

        assertThat(request.tableName()).isEqualTo("t");
        assertThat(request.keySchema())
                .extracting(element -> element.attributeName() + " " + element.keyType())
                .containsExactly("pk HASH", "sk RANGE");
        assertThat(request.attributeDefinitions())
                .extracting(definition -> definition.attributeName() + " " + definition.attributeType())
                .containsExactly("pk S", "sk S", "age N");
        assertThat(request.billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(request.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
        assertThat(request.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
        assertThat(request.globalSecondaryIndexes())
                .satisfiesExactly(
                        inverse -> {
                            assertThat(inverse.keySchema())
                                    .extracting(element -> element.attributeName() + " " + element.keyType())
                                    .containsExactly("sk HASH", "pk RANGE");
                            assertThat(inverse.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY);
                            assertThat(inverse.provisionedThroughput()).isEqualTo(request.provisionedThroughput());
                        },
                        byAge -> {
                            assertThat(byAge.keySchema()).hasSize(1);
                            assertThat(byAge.projection().nonKeyAttributes()).containsExactly("name");
                        });
    }

    @Test
    void billsByRequestWhereTheModelSaysNothing() {
        CreateTableRequest request = TableCreation.request(SampleModels.table("'TableData': []"));

        assertThat(request.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(request.provisionedThroughput()).isNull();
        assertThat(request.hasGlobalSecondaryIndexes()).isFalse();
    }
}
