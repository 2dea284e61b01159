package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class TagsTest {

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private String arn;

    @BeforeEach
    void createTable() {
        arn = client.createTable(request -> request.tableName("music")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .tags(tag("team", "songs")))
                .tableDescription()
                .tableArn();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void addsReplacesAndRemovesTags() {
        client.tagResource(request -> request.resourceArn(arn).tags(tag("stage", "test"), tag("team", "music")));
        assertThat(tags()).containsExactly(tag("team", "music"), tag("stage", "test"));

        client.untagResource(request -> request.resourceArn(arn).tagKeys("team", "unknown"));
        assertThat(tags()).containsExactly(tag("stage", "test"));
    }

    @Test
    void takesFiftyTagsAndNoMore() {
        List<Tag> fifty = IntStream.range(0, 50)
                .mapToObj(i -> i == 0 ? tag("team", "x") : tag("key" + i, ""))
                .toList();
        client.tagResource(request -> request.resourceArn(arn).tags(fifty));

        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() ->
                        client.tagResource(request -> request.resourceArn(arn).tags(tag("one", "more"))))
                .withMessageContaining("Number of Tags exceed the current limit")
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
        assertThat(tags()).isEqualTo(fifty);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:team, x, aws:team",
        "a!b, x, a!b",
        "key, x;y, x;y",
        "'', x, The Tag Key provided is invalid",
    })
    void refusesATagThatCannotBe(String key, String value, String named) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() ->
                        client.tagResource(request -> request.resourceArn(arn).tags(tag(key, value))))
                .withMessageContaining(named)
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() ->
                        client.tagResource(request -> request.resourceArn(arn).tags(tag("a", "1"), tag("a", "2"))))
                .withMessageContaining("Duplicate Tag Key found a");
    }

    @Test
    void tellsAnArnOfNothingFromWhatIsNoArn() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.listTagsOfResource(request -> request.resourceArn(arn + "2")))
                .withMessageContaining(arn + "2");
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.listTagsOfResource(request -> request.resourceArn("music")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    private List<Tag> tags() {
        return client.listTagsOfResource(request -> request.resourceArn(arn)).tags();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
