package dev.trestle.table.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.TableIndex;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class StatedSettingsTest {

    private static final StatedSettings ALL = StatedSettings.NONE
            .provisioned(new Capacity(5, 2, true))
            .streaming(StreamView.NEW_IMAGE)
            .recoverable(true)
            .deletionProtected(true)
            .classed(TableClass.STANDARD_INFREQUENT_ACCESS)
            .encrypted(Encryption.AWS_MANAGED_KEY)
            .tagged("team", "money");

    @Test
    void makesATableWithWhatIsStated() {
        Design design = Design.of("ledger", "pk", "sk")
                .settings(ALL)
                .index(TableIndex.ofTexts("gsi1", "gsi1pk", "gsi1sk").keysOnly())
                .build();

        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory()) {
            TableDescription table = db.client()
                    .createTable(design.createTableRequestWithIndexes("ledger"))
                    .tableDescription();

            assertThat(table.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
            assertThat(table.provisionedThroughput().writeCapacityUnits()).isEqualTo(2);
            assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
            assertThat(table.deletionProtectionEnabled()).isTrue();
            assertThat(table.tableClassSummary().tableClass()).isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
            assertThat(table.sseDescription().sseTypeAsString()).isEqualTo("KMS");
            assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
                assertThat(index.projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
                assertThat(index.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
            });
            assertThat(db.client()
                            .listTagsOfResource(tags -> tags.resourceArn(table.tableArn()))
                            .tags())
                    .singleElement()
                    .satisfies(tag -> assertThat(tag.value()).isEqualTo("money"));
        }
    }

    @Test
    void makesATableOnDemandWhereNothingIsStated() {
        CreateTableRequest request = Design.of("ledger", "pk", "sk").build().createTableRequest("ledger");

        assertThat(request.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(request.streamSpecification()).isNull();
        assertThat(request.deletionProtectionEnabled()).isNull();
        assertThat(request.hasTags()).isFalse();
    }

    @Test
    void includesAttributesInAnyOrder() {
        TableIndex index = TableIndex.ofTexts("gsi1", "a", "b");

        assertThat(index.including("x", "y")).isEqualTo(index.including("y", "x"));
    }

    static Stream<Arguments> contradictions() {
        Map<String, String> tags =
                IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "tag" + i, i -> "value"));
        return Stream.of(
                refused("at least 1", () -> new Capacity(0, 1, false)),
                refused("UNKNOWN_TO_SDK_VERSION", () -> StatedSettings.NONE.billed(BillingMode.UNKNOWN_TO_SDK_VERSION)),
                refused("50 tags", () -> StatedSettings.NONE.tagged(tags)),
                refused("aws:", () -> StatedSettings.NONE.tagged("aws:team", "a")),
                refused("no key", () -> StatedSettings.NONE.tagged("", "a")),
                refused("256", () -> StatedSettings.NONE.tagged("a", "b".repeat(257))),
                refused(
                        "PROVISIONED without",
                        () -> Design.of("a", "b", "c").settings(StatedSettings.NONE.billed(BillingMode.PROVISIONED))),
                refused(
                        "includes no attributes",
                        () -> TableIndex.ofTexts("gsi1", "a", "b").including()));
    }

    private static Arguments refused(String text, ThrowingCallable contradiction) {
        return Arguments.of(text, contradiction);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void refusesWhatNoTableCanBe(String text, ThrowingCallable contradiction) {
        assertThatThrownBy(contradiction)
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining(text);
    }
}
