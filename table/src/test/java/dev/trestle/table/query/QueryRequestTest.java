package dev.trestle.table.query;

import static dev.trestle.table.handwritten.AppTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.OrderStatus;
import dev.trestle.table.handwritten.ShopTable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class QueryRequestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final UUID ID = new UUID(0, 1);

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void asksForOneEntityByTheBeginningOfItsSortKey() {
        QueryRequest request =
                AppTable.on(client, "app-test").users().inCompany("acme").request();

        assertThat(request.tableName()).isEqualTo("app-test");
        assertThat(request.indexName()).isNull();
        assertThat(request.keyConditionExpression()).isEqualTo("#n0 = :v0 AND begins_with(#n1, :v1)");
        assertThat(request.filterExpression()).isNull();
        assertThat(values(request)).containsExactly("company#acme", "user#");
        assertThat(request.scanIndexForward()).isNull();
        assertThat(request.returnConsumedCapacity())
                .as("asked for only where somebody listens")
                .isNull();
    }

    @Test
    void asksTheIndexWithFilterAndDirection() {
        QueryRequest request = AppTable.on(client)
                .users()
                .byEmail("joe")
                .filter(USER.logins.gt(1).or(USER.name.eq("x")))
                .filter(USER.emailVerified.isTrue())
                .descending()
                .request();

        assertThat(request.indexName()).isEqualTo("gsi1");
        assertThat(request.expressionAttributeNames())
                .containsEntry("#n0", "gsi1pk")
                .containsEntry("#n1", "gsi1sk");
        assertThat(request.filterExpression()).isEqualTo("(#n2 > :v2 OR #n3 = :v3) AND #n4 = :v4");
        assertThat(request.scanIndexForward()).isFalse();
    }

    static Stream<Arguments> sortKeys() {
        String id = ID.toString();
        return Stream.of(
                arguments(
                        (Ask) shop -> shop.orders()
                                .inCustomer(7)
                                .placedOnBetween(DAY, NEXT)
                                .request(),
                        "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                        List.of("customer#7", "order#2024-03-01", "order#2024-03-02$")),
                arguments(
                        (Ask) shop ->
                                shop.orders().inCustomer(7).placedOnAtLeast(DAY).request(),
                        "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                        List.of("customer#7", "order#2024-03-01", "order$")),
                arguments(
                        (Ask) shop ->
                                shop.orders().inCustomer(7).placedOnAtMost(DAY).request(),
                        "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                        List.of("customer#7", "order#", "order#2024-03-01$")),
                arguments(
                        (Ask) shop ->
                                shop.orders().inCustomer(7).placedOnIs(DAY).request(),
                        "#n0 = :v0 AND begins_with(#n1, :v1)",
                        List.of("customer#7", "order#2024-03-01#")),
                arguments(
                        (Ask) shop -> shop.orders()
                                .inCustomer(7)
                                .placedOnIs(DAY)
                                .idAtMost(ID)
                                .request(),
                        "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                        List.of("customer#7", "order#2024-03-01#", "order#2024-03-01#" + id)),
                arguments(
                        (Ask) shop -> shop.orders()
                                .ofCarrier("post", OrderStatus.OPEN)
                                .request(),
                        "#n0 = :v0",
                        List.of("carrier#post#OPEN")),
                arguments(
                        (Ask) shop -> shop.orders()
                                .ofCarrier("post", OrderStatus.OPEN)
                                .placedOnAtLeast(DAY)
                                .request(),
                        "#n0 = :v0 AND #n1 >= :v1",
                        List.of("carrier#post#OPEN", "2024-03-01")),
                arguments(
                        (Ask) shop -> shop.orders()
                                .ofCarrier("post", OrderStatus.OPEN)
                                .placedOnAtMost(DAY)
                                .request(),
                        "#n0 = :v0 AND #n1 <= :v1",
                        List.of("carrier#post#OPEN", "2024-03-01$")));
    }

    private interface Ask {
        QueryRequest of(ShopTable shop);
    }

    @ParameterizedTest
    @MethodSource("sortKeys")
    void narrowsSortKeysOfSeveralComponents(Ask ask, String keyCondition, List<String> values) {
        QueryRequest request = ask.of(ShopTable.on(client));

        assertThat(request.keyConditionExpression()).isEqualTo(keyCondition);
        assertThat(values(request)).containsExactlyElementsOf(values);
    }

    private static List<String> values(QueryRequest request) {
        return request.expressionAttributeValues().values().stream()
                .map(AttributeValue::s)
                .toList();
    }
}
