package dev.trestle.cli.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class RefusalTextTest {
    @Test
    void hasCodeAndMessage() {
        assertThat(RefusalText.of(refusal(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .errorMessage("wrong")
                        .build())))
                .isEqualTo("ValidationException: wrong");
    }

    @Test
    void saysThatAnAnswerIsNotDynamoDbs() {
        assertThat(RefusalText.of(refusal(AwsErrorDetails.builder().build())))
                .isEqualTo("the answer has the HTTP status 404 and is not as DynamoDB's are");
    }

    private static DynamoDbException refusal(AwsErrorDetails details) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details)
                .statusCode(404)
                .build();
    }
}
