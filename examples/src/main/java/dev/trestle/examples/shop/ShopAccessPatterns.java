package dev.trestle.examples.shop;

import static dev.trestle.examples.shop.ShopTable.SHIPMENT;
import static dev.trestle.examples.shop.ShopTable.WAREHOUSE_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the shop asks of its table: the access patterns that its model lists, each a method. */
public final class ShopAccessPatterns {

    private final ShopTable shop;

    /** The access patterns on a table. */
    public ShopAccessPatterns(ShopTable shop) {
        this.shop = shop;
    }

    /** A customer by id. */
    public Optional<Customer> customer(String customer) {
        return shop.customers().get(customer);
    }

    /** A product by id. */
    public Optional<Product> product(String product) {
        return shop.products().get(product);
    }

    /** A warehouse by id. */
    public Optional<Warehouse> warehouse(String warehouse) {
        return shop.warehouses().get(warehouse);
    }

    /** In which warehouses a product is, and how many of it. */
    public List<WarehouseItem> inventoryOfProduct(String product) {
        return shop.warehouseItems().inProduct(product).list();
    }

    /** A product with its inventory, in one query. */
    public List<ProductPage> productPage(String product) {
        return shop.productPage(product).all();
    }

    /** An order with all that belongs to it, in one query. */
    public List<OrderPage> order(String order) {
        return shop.orderPage(order).all();
    }

    /** What was ordered. */
    public List<OrderItem> productsOfOrder(String order) {
        return shop.orderItems().inOrder(order).list();
    }

    /** The invoice of an order. */
    public Optional<Invoice> invoiceOfOrder(String order) {
        return shop.invoices().inOrder(order).first();
    }

    /** The shipments of an order. */
    public List<Shipment> shipmentsOfOrder(String order) {
        return shop.shipments().inOrder(order).list();
    }

    /** Who ordered a product in a time. */
    public List<OrderItem> ordersOfProduct(String product, Instant from, Instant to) {
        return shop.orderItems().ofProduct(product).orderedAtBetween(from, to).list();
    }

    /** An invoice by its own id. */
    public Optional<Invoice> invoice(String invoice) {
        return shop.invoices().byId(invoice).first();
    }

    /** The payments of an invoice. */
    public List<Payment> paymentsOfInvoice(String invoice) {
        return shop.payments().ofInvoice(invoice).list();
    }

    /** A shipment by its own id. */
    public Optional<Shipment> shipment(String shipment) {
        return shop.shipments().byId(shipment).first();
    }

    /** What is in a shipment. */
    public List<ShipmentItem> itemsOfShipment(String shipment) {
        return shop.shipmentItems().ofShipment(shipment).list();
    }

    /** What leaves a warehouse. */
    public List<Shipment> shipmentsFromWarehouse(String warehouse) {
        return shop.shipments().fromWarehouse(warehouse).list();
    }

    /** What a warehouse holds. */
    public List<WarehouseItem> inventoryOfWarehouse(String warehouse) {
        return shop.warehouseItems().ofWarehouse(warehouse).list();
    }

    /** What a customer was billed in a time. */
    public List<Invoice> invoicesOfCustomer(String customer, Instant from, Instant to) {
        return shop.invoices().ofCustomer(customer).issuedAtBetween(from, to).list();
    }

    /** What a customer ordered in a time. */
    public List<OrderItem> productsOfCustomer(String customer, Instant from, Instant to) {
        return shop.orderItems().ofCustomer(customer).orderedAtBetween(from, to).list();
    }

    /** Takes an order: the item, its invoice, and less in the warehouse, or nothing of it if there is not enough. */
    public void placeOrder(OrderItem item, Invoice invoice, String warehouse) {
        shop.transaction()
                .create(shop.orderItems(), item)
                .create(shop.invoices(), invoice)
                .update(shop.warehouseItems()
                        .update(item.product(), warehouse)
                        .add(WAREHOUSE_ITEM.quantity, -item.quantity())
                        .when(WAREHOUSE_ITEM.quantity.ge(item.quantity())))
                .commit();
    }

    /** Notes that a shipment has arrived, once. */
    public Shipment delivered(String order, String shipment, Instant at) {
        return shop.shipments()
                .update(order, shipment)
                .set(SHIPMENT.deliveredAt, at)
                .when(SHIPMENT.deliveredAt.isAbsent())
                .returnNew();
    }
}
