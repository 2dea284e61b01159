package dev.trestle.table.write;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.ShopTable.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.InvalidValueException;
import dev.trestle.table.handwritten.Address;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Order;
import dev.trestle.table.handwritten.OrderLine;
import dev.trestle.table.handwritten.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class UpdateRequestTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final OrderLine LINE = new OrderLine("tea", 2, new BigDecimal("9.90"));

    private final FreshTable fresh = new FreshTable();

    @AfterEach
    void close() {
        fresh.close();
    }

    private Update<Order> order() {
        return fresh.shop().orders().update(7, DAY, ID);
    }

    private void createOrder() {
        fresh.shop()
                .orders()
                .create(new Order(
                        7,
                        DAY,
                        ID,
                        OrderStatus.OPEN,
                        "post",
                        List.of(LINE),
                        Map.of("gift", "yes"),
                        Set.of(1L, 22L),
                        Optional.of(new Address("Road 1", "Oslo", Optional.of("0150"))),
                        Instant.parse("2024-03-05T00:00:00Z"),
                        1.25));
    }

    @Test
    void onlyWhatChangesTravels() {
        UpdateItemRequest request = fresh.app()
                .companies()
                .update("acme")
                .add(COMPANY.seats, -1)
                .when(COMPANY.seats.gt(0).or(COMPANY.seats.eq(-1)))
                .request();

        assertThat(request.key())
                .isEqualTo(Map.of("pk", AttributeValue.fromS("company#acme"), "sk", AttributeValue.fromS("company#")));
        assertThat(request.updateExpression()).isEqualTo("ADD #n0 :v0");
        assertThat(request.conditionExpression())
                .isEqualTo("attribute_exists(#n1) AND (attribute_not_exists(#n0) OR #n0 >= :v1)"
                        + " AND (#n0 > :v2 OR #n0 = :v3)");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#n0", "seats", "#n1", "pk"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(
                        ":v0", AttributeValue.fromN("-1"),
                        ":v1", AttributeValue.fromN("-2147483647"),
                        ":v2", AttributeValue.fromN("0"),
                        ":v3", AttributeValue.fromN("-1")));
        assertThat(request.returnValues()).isNull();
    }

    @Test
    void versionAndTimeOfModificationGoAlong() {
        UpdateItemRequest request = fresh.app()
                .users()
                .update("acme", "joe")
                .remove(USER.dateOfBirth)
                .set(USER.name, "Joe")
                .ifVersion(4)
                .request();

        assertThat(request.updateExpression()).isEqualTo("SET #n0 = :v0, #n1 = :v1 REMOVE #n2 ADD #n3 :v2");
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(#n4) AND #n3 = :v3");
        assertThat(request.expressionAttributeNames())
                .isEqualTo(Map.of(
                        "#n0", "name", "#n1", "modifiedAt", "#n2", "dateOfBirth", "#n3", "version", "#n4", "pk"));
        assertThat(request.expressionAttributeValues())
                .containsEntry(":v1", AttributeValue.fromS("2024-03-01T12:00:00.000000001Z"));
    }

    @Test
    void indexKeysFollowTheirComponents() {
        UpdateItemRequest request = order().set(ORDER.status, OrderStatus.SENT)
                .set(ORDER.carrier, "by#air")
                .request();

        assertThat(request.updateExpression()).isEqualTo("SET #n0 = :v0, #n1 = :v1, #n2 = :v2");
        assertThat(request.expressionAttributeNames().get("#n2")).isEqualTo("gsi1pk");
        assertThat(request.expressionAttributeValues().get(":v2"))
                .isEqualTo(AttributeValue.fromS("carrier#by$Sair#SENT"));
    }

    @Test
    void anItemIsFoundInTheIndexWhereItsUpdatePutIt() {
        createOrder();
        order().set(ORDER.status, OrderStatus.SENT).set(ORDER.carrier, "van").run();

        assertThat(fresh.shop().orders().ofCarrier("post", OrderStatus.OPEN).list())
                .isEmpty();
        assertThat(fresh.shop()
                        .orders()
                        .ofCarrier("van", OrderStatus.SENT)
                        .placedOnIs(DAY)
                        .idAtLeast(ID)
                        .list())
                .extracting(Order::carrier)
                .containsExactly("van");
    }

    @Test
    void anIndexKeyIsNeverLeftStale() {
        assertThatThrownBy(() -> order().set(ORDER.status, OrderStatus.SENT).run())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("Order[customer=7, placedOn=2024-03-01, id=" + ID + "]")
                .hasMessageContaining("changes the index key gsi1pk, \"carrier#{carrier}#{status}\"")
                .hasMessageContaining("does not say what carrier will be");
        assertThatThrownBy(() -> order().set(ORDER.status, OrderStatus.SENT)
                        .set(ORDER.carrier, "")
                        .run())
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Order.carrier is empty");
        assertThat(fresh.calls()).isEmpty();
    }

    @Test
    void changesListsMapsAndNestedRecordsInPlace() {
        createOrder();
        OrderLine second = new OrderLine("cup", 1, new BigDecimal("4.5"));

        Order after = order().append(ORDER.lines, List.of(second))
                .set(ORDER.notes.at("card"), "Best wishes")
                .remove(ORDER.notes.at("gift"))
                .set(ORDER.delivery.city, "Bergen")
                .remove(ORDER.delivery.postalCode)
                .delete(ORDER.coupons, Set.of(22L))
                .add(ORDER.weight, 0.25)
                .returnNew();

        assertThat(after.lines()).containsExactly(new OrderLine("tea", 2, new BigDecimal("9.9")), second);
        assertThat(after.notes()).isEqualTo(Map.of("card", "Best wishes"));
        assertThat(after.delivery()).contains(new Address("Road 1", "Bergen", Optional.empty()));
        assertThat(after.coupons()).containsExactly(1L);
        assertThat(after.weight()).isEqualTo(1.5);
        assertThat(order().remove(ORDER.delivery).returnNew().delivery()).isEmpty();
    }

    @Test
    void refusesIntegersThatTheTypeDoesNotHold() {
        assertThatThrownBy(() -> fresh.app().companies().update("acme").set(COMPANY.seats, 5_000_000_000L))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("seats cannot be set to 5000000000, which its type does not hold");
    }

    @Test
    void refusesAnUpdateThatChangesNothing() {
        assertThatThrownBy(() -> order().when(ORDER.weight.gt(1)).run())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("changes nothing");
    }

    @Test
    void refusesToChangeOnePlaceTwice() {
        assertThatThrownBy(() -> order().remove(ORDER.delivery)
                        .set(ORDER.delivery.city, "Oslo")
                        .run())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("changes both delivery and delivery.city, which overlap");
        assertThatThrownBy(
                        () -> order().set(ORDER.weight, 1).add(ORDER.weight, 1).run())
                .isInstanceOf(InvalidOperationException.class);
    }
}
