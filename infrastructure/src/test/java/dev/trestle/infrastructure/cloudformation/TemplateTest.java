package dev.trestle.infrastructure.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.infrastructure.drift.Difference;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import dev.trestle.infrastructure.text.YamlTree;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

class TemplateTest {

    private static final TableShape ORDERS = new TableShape(
            "orders",
            List.of(new KeyElement("id", KeyType.HASH, "S")),
            List.of(),
            Optional.empty(),
            StatedSettings.NONE.onDemand().deletionProtected(true).tagged("stage", "prod"));

    private static final String TEMPLATE = """
            Parameters:
              Billing: { Type: String, Default: PAY_PER_REQUEST }
              Stage: { Type: String }
            Resources:
              Role: { Type: AWS::IAM::Role }
              Orders:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: !Sub "orders-${Stage}"
                  BillingMode: !Ref Billing
                  DeletionProtectionEnabled: !If [IsProd, true, false]
                  AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
                  KeySchema: [{ AttributeName: id, KeyType: HASH }]
                  Tags: [{ Key: stage, Value: { Ref: Stage } }]
            """;

    @Test
    void takesParametersAtTheirDefaultsAndTheRestForDifferences() {
        assertThat(template(TEMPLATE).drift(ORDERS, Optional.empty()).differences())
                .containsExactly(
                        new Difference("deletionProtection", "true", "{!If=[IsProd, true, false]}"),
                        new Difference("tag.stage", "prod", "{Ref: Stage}"));
    }

    @Test
    void takesPropertiesThatAreComputedAsAWholeForDifferences() {
        TableShape wanted = new TableShape(
                "orders",
                ORDERS.key(),
                List.of(),
                Optional.empty(),
                StatedSettings.NONE
                        .streaming(StreamView.NO_STREAM)
                        .recoverable(false)
                        .encrypted(Encryption.AWS_OWNED_KEY));
        String computed = TEMPLATE + """
                      StreamSpecification: !If [IsProd, { StreamViewType: KEYS_ONLY }, !Ref "AWS::NoValue"]
                      TimeToLiveSpecification: { Fn::If: [IsProd, { AttributeName: until, Enabled: true }, a] }
                      PointInTimeRecoverySpecification: !FindInMap [a, b, c]
                      SSESpecification: { SSEEnabled: !Ref Stage }
                      GlobalSecondaryIndexes: !If [IsProd, [], []]
                """;

        assertThat(template(computed).drift(wanted, Optional.empty()).differences())
                .extracting(Difference::place)
                .contains("stream", "timeToLive", "pointInTimeRecovery", "encryption")
                .anySatisfy(place -> assertThat(place).startsWith("index."));
    }

    @Test
    void takesTheTableThatIsNamed() {
        String two = TEMPLATE + "  Other: { Type: AWS::DynamoDB::Table }\n";

        assertThatThrownBy(() -> template(two).drift(ORDERS, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("only Orders, Other");
        assertThat(template(two).drift(ORDERS, Optional.of("Other")).differences())
                .extracting(Difference::place)
                .contains("key", "billing");
    }

    @Test
    void namesTablesInLettersAndDigits() {
        assertThat(LogicalId.of("app-prod.2_x")).isEqualTo("AppProd2XTable");
    }

    private static Template template(String yaml) {
        return Template.of("template.yaml", YamlTree.read("template.yaml", yaml));
    }
}
