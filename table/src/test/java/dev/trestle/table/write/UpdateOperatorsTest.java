package dev.trestle.table.write;

import static dev.trestle.table.handwritten.ShopTable.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.table.expression.Assignments;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateOperatorsTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final OrderLine TEA = new OrderLine("tea", 2, new BigDecimal("9.9"));
    private static final OrderLine CUP = new OrderLine("cup", 1, new BigDecimal("4.5"));
    private static final Address OSLO = new Address("Road 1", "Oslo", Optional.of("0150"));

    private final FreshTable fresh = new FreshTable();

    @BeforeEach
    void create() {
        fresh.shop()
                .orders()
                .create(new Order(
                        7,
                        DAY,
                        ID,
                        OrderStatus.OPEN,
                        "post",
                        List.of(TEA),
                        Map.of("gift", "yes"),
                        Set.of(1L),
                        Optional.of(OSLO),
                        Instant.EPOCH,
                        1));
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    private Update<Order> order() {
        return fresh.shop().orders().update(7, DAY, ID);
    }

    @Test
    void elementsGoToEitherEndOfAList() {
        assertThat(order().prepend(ORDER.lines, List.of(CUP)).returnNew().lines())
                .containsExactly(CUP, TEA);
        assertThat(order().append(ORDER.lines, List.of(CUP)).returnNew().lines())
                .containsExactly(CUP, TEA, CUP);
    }

    @Test
    void anAbsentListCountsAsEmpty() {
        fresh.client()
                .updateItem(update -> update.tableName("shop")
                        .key(order().set(ORDER.weight, 1).request().key())
                        .updateExpression("REMOVE #l")
                        .expressionAttributeNames(Map.of("#l", "lines")));

        assertThat(order().append(ORDER.lines, List.of(CUP)).returnNew().lines())
                .containsExactly(CUP);
    }

    @Test
    void aValueIsSetOnlyWhereThereIsNone() {
        assertThat(order().setIfAbsent(ORDER.delivery.city, "Bergen")
                        .returnNew()
                        .delivery())
                .contains(OSLO);
        order().remove(ORDER.delivery.postalCode).run();
        assertThat(order().setIfAbsent(ORDER.delivery.postalCode, "5003")
                        .returnNew()
                        .delivery()
                        .orElseThrow()
                        .postalCode())
                .contains("5003");
    }

    @Test
    void anOptionalSetsOrRemoves() {
        assertThat(order().setOrRemove(ORDER.delivery, Optional.empty())
                        .returnNew()
                        .delivery())
                .isEmpty();
        assertThat(order().setOrRemove(ORDER.delivery, Optional.of(OSLO))
                        .returnNew()
                        .delivery())
                .contains(OSLO);
    }

    @Test
    void nullIsNeitherAbsentNorAValue() {
        assertThat(order().setNull(ORDER.delivery).returnNew().delivery()).isEmpty();

        assertThat(order().set(ORDER.weight, 2)
                        .when(ORDER.delivery.isAbsent())
                        .attempt()
                        .isApplied())
                .isFalse();
        assertThat(order().set(ORDER.weight, 2)
                        .when(ORDER.delivery.isNull().and(ORDER.delivery.isPresent()))
                        .attempt()
                        .isApplied())
                .isTrue();
        order().remove(ORDER.delivery).run();
        assertThat(order().set(ORDER.weight, 3)
                        .when(ORDER.delivery.isNull())
                        .attempt()
                        .isApplied())
                .isFalse();
        assertThat(order().set(ORDER.weight, 3)
                        .when(ORDER.delivery.isAbsent())
                        .attempt()
                        .isApplied())
                .isTrue();
    }

    @Test
    void aValueIsCopiedFromAnotherPath() {
        order().copy(ORDER.delivery.city, ORDER.delivery.street).run();

        assertThat(fresh.shop()
                        .orders()
                        .get(7, DAY, ID)
                        .orElseThrow()
                        .delivery()
                        .orElseThrow()
                        .street())
                .isEqualTo("Oslo");
    }

    @Test
    void nestedNumbersAreCountedWithoutAdd() {
        Update<Order> update = order().add(ORDER.lines.at(0).quantity, 3);

        assertThat(update.request().updateExpression())
                .isEqualTo("SET #n0[0].#n1 = if_not_exists(#n0[0].#n1, :v1) + :v0");
        assertThat(update.returnNew().lines().get(0).quantity()).isEqualTo(5);
    }

    @Test
    void componentsOfOneIndexKeyAreSetTogether() {
        order().set(Assignments.of(ORDER.carrier, "van").and(ORDER.status, OrderStatus.SENT))
                .run();

        assertThat(fresh.shop().orders().ofCarrier("van", OrderStatus.SENT).list())
                .hasSize(1);
        assertThat(fresh.shop().orders().ofCarrier("post", OrderStatus.OPEN).list())
                .isEmpty();
    }
}
