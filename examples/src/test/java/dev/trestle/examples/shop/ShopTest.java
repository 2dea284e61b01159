package dev.trestle.examples.shop;

import static dev.trestle.examples.PatternProbe.NOW;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.examples.PatternProbe;
import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.UniqueValueTakenException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each access pattern of the shop: what it answers, through which index, and what it takes. */
class ShopTest {

    private static final Address GOTEBORG =
            new Address("Sweden", "Vastra Gotaland", "Goteborg", "MainStreet", "20", "41111");
    private static final Instant MORNING = Instant.parse("2026-06-21T09:18:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-21T19:18:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-06-22T08:20:00Z");

    private final PatternProbe probe = new PatternProbe(ShopTable.DESIGN);
    private final ShopTable shop =
            ShopTable.on(probe.client()).with(PatternProbe.CLOCK).with(probe.meter());
    private final ShopAccessPatterns patterns = new ShopAccessPatterns(shop);

    @AfterEach
    void forget() {
        probe.close();
    }

    @BeforeEach
    void open() {
        shop.customers().create(new Customer("12345", "samaneh@example.com", "Samaneh", Instant.EPOCH));
        shop.products().create(new Product("12345", "Options Open", "The latest album", new BigDecimal(100)));
        shop.products().create(new Product("99887", "The Book", "The best book ever", new BigDecimal(40)));
        shop.warehouses().create(new Warehouse("12345", GOTEBORG));
        shop.warehouseItems().create(new WarehouseItem("12345", "12345", 50));
        shop.warehouseItems().create(new WarehouseItem("99887", "12345", 4));
        shop.warehouseItems().create(new WarehouseItem("99887", "12376", 9));
        shop.orderItems().create(new OrderItem("12345", "12345", "12345", EVENING, 2, new BigDecimal(100)));
        shop.orderItems().create(new OrderItem("12345", "99887", "12345", EVENING, 5, new BigDecimal(40)));
        shop.orderItems().create(new OrderItem("12344", "99887", "54321", MORNING, 1, new BigDecimal(40)));
        shop.shipments().create(shipment("88899", "12376"));
        shop.shipments().create(shipment("98765", "12345"));
        shop.shipmentItems().create(new ShipmentItem("12345", "55555", "98765", "12345", 2));
        shop.shipmentItems().create(new ShipmentItem("12345", "12345", "98765", "99887", 3));
        shop.shipmentItems().create(new ShipmentItem("12345", "54321", "88899", "99887", 2));
        shop.invoices().create(new Invoice("12345", "55443", "12345", EVENING, new BigDecimal(400)));
        shop.payments()
                .create(new Payment(
                        "12345", "33442", "55443", new Means.GiftCard("G-1"), new BigDecimal(100), NEXT_DAY));
        shop.payments()
                .create(new Payment(
                        "12345", "33224", "55443", new Means.Card("Visa", "4242"), new BigDecimal(300), NEXT_DAY));
    }

    private static Shipment shipment(String id, String warehouse) {
        return new Shipment("12345", id, warehouse, ShipmentType.EXPRESS, GOTEBORG, Optional.empty(), 0);
    }

    @Test
    void customersProductsAndWarehousesAreReadByTheirKeys() {
        assertThat(probe.readsTable(0.5, () -> patterns.customer("12345")))
                .hasValue(new Customer("12345", "samaneh@example.com", "Samaneh", NOW));
        assertThat(probe.readsTable(0.5, () -> patterns.product("99887")))
                .map(Product::name)
                .hasValue("The Book");
        assertThat(probe.readsTable(0.5, () -> patterns.warehouse("12345")))
                .map(Warehouse::address)
                .hasValue(GOTEBORG);
    }

    @Test
    void anEmailBelongsToOneCustomer() {
        assertThatThrownBy(() -> shop.customers()
                        .create(new Customer("23456", "samaneh@example.com", "Kathleen", Instant.EPOCH)))
                .isInstanceOf(UniqueValueTakenException.class);
        assertThat(patterns.customer("23456")).isEmpty();
    }

    @Test
    void inventoryIsReadByProductAndByWarehouse() {
        assertThat(probe.readsTable(0.5, () -> patterns.inventoryOfProduct("99887")))
                .extracting(WarehouseItem::warehouse)
                .containsExactly("12345", "12376");
        assertThat(probe.readsIndex("GSI2", 0.5, () -> patterns.inventoryOfWarehouse("12345")))
                .extracting(WarehouseItem::product)
                .containsExactly("12345", "99887");
        assertThat(probe.readsTable(0.5, () -> patterns.productPage("99887")))
                .first()
                .isInstanceOf(Product.class);
    }

    @Test
    void anOrderIsOnePartition() {
        assertThat(probe.readsTable(1, () -> patterns.order("12345")))
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly(
                        "Invoice",
                        "OrderItem",
                        "OrderItem",
                        "Payment",
                        "Payment",
                        "Shipment",
                        "Shipment",
                        "ShipmentItem",
                        "ShipmentItem",
                        "ShipmentItem");
        assertThat(probe.readsTable(0.5, () -> patterns.productsOfOrder("12345")))
                .extracting(OrderItem::product)
                .containsExactly("12345", "99887");
        assertThat(probe.readsTable(0.5, () -> patterns.invoiceOfOrder("12345")))
                .map(Invoice::amount)
                .hasValue(new BigDecimal(400));
        assertThat(probe.readsTable(0.5, () -> patterns.shipmentsOfOrder("12345")))
                .extracting(Shipment::shipment)
                .containsExactly("88899", "98765");
    }

    @Test
    void ordersAreFoundByProductAndByCustomerInATime() {
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.ordersOfProduct("99887", MORNING, EVENING)))
                .extracting(OrderItem::order)
                .containsExactly("12344", "12345");
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.ordersOfProduct("99887", MORNING, MORNING)))
                .extracting(OrderItem::order)
                .containsExactly("12344");
        assertThat(probe.readsIndex("GSI2", 0.5, () -> patterns.productsOfCustomer("12345", MORNING, EVENING)))
                .extracting(OrderItem::product)
                .containsExactlyInAnyOrder("12345", "99887");
        assertThat(probe.readsIndex("GSI2", 0.5, () -> patterns.invoicesOfCustomer("12345", MORNING, EVENING)))
                .extracting(Invoice::invoice)
                .containsExactly("55443");
        assertThat(probe.readsIndex("GSI2", 0.5, () -> patterns.invoicesOfCustomer("12345", MORNING, MORNING)))
                .isEmpty();
    }

    @Test
    void whatIsInAnOrderIsFoundByItsOwnId() {
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.invoice("55443")))
                .map(Invoice::order)
                .hasValue("12345");
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.paymentsOfInvoice("55443")))
                .extracting(Payment::means)
                .containsExactly(new Means.Card("Visa", "4242"), new Means.GiftCard("G-1"));
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.shipment("98765")))
                .map(Shipment::warehouse)
                .hasValue("12345");
        assertThat(probe.readsIndex("GSI1", 0.5, () -> patterns.itemsOfShipment("98765")))
                .extracting(ShipmentItem::quantity)
                .containsExactly(2L, 3L);
        assertThat(probe.readsIndex("GSI2", 0.5, () -> patterns.shipmentsFromWarehouse("12376")))
                .extracting(Shipment::shipment)
                .containsExactly("88899");
    }

    @Test
    void plansSayTheSameBeforeAnythingIsAsked() {
        assertPlan(shop.orderItems()
                        .ofProduct("99887")
                        .orderedAtBetween(MORNING, EVENING)
                        .plan())
                .isA("Query")
                .usesIndex("GSI1")
                .doesNotScan()
                .doesNotFilter();
        assertPlan(shop.orderPage("12345").plan()).usesNoIndex().doesNotScan();
    }

    @Test
    void anOrderIsTakenWhenThereIsEnough() {
        OrderItem item = new OrderItem("777", "99887", "12345", NOW, 4, new BigDecimal(40));
        Invoice invoice = new Invoice("777", "888", "12345", NOW, new BigDecimal(160));

        // Twice one unit for the update, and for each of the two others three items: the table's and those of two
        // indexes.
        probe.writesTogether(3, 18, () -> patterns.placeOrder(item, invoice, "12345"));

        assertThat(shop.warehouseItems().get("99887", "12345"))
                .map(WarehouseItem::quantity)
                .hasValue(0L);
        assertThat(patterns.order("777")).containsExactlyInAnyOrder(item, invoice);
    }

    @Test
    void nothingOfAnOrderIsTakenWhenThereIsNotEnough() {
        OrderItem item = new OrderItem("777", "99887", "12345", NOW, 5, new BigDecimal(40));
        Invoice invoice = new Invoice("777", "888", "12345", NOW, new BigDecimal(200));

        assertThatThrownBy(() -> patterns.placeOrder(item, invoice, "12345"))
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        failed -> assertThat(failed.failures().get(0).entity()).isEqualTo("WarehouseItem"));
        assertThat(patterns.order("777")).isEmpty();
    }

    @Test
    void aShipmentArrivesOnce() {
        Shipment delivered = patterns.delivered("12345", "98765", NEXT_DAY.plus(Duration.ofDays(1)));

        assertThat(delivered.deliveredAt()).isPresent();
        assertThat(delivered.version()).isEqualTo(2);
        assertThatThrownBy(() -> patterns.delivered("12345", "98765", NEXT_DAY))
                .isInstanceOf(ConditionFailedException.class);
    }
}
