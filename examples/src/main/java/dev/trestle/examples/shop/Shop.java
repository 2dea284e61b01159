package dev.trestle.examples.shop;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/**
 * The table of an online shop, after the model "AnOnlineShop" of NoSQL Workbench. What belongs to an order is in the order's
 * partition; GSI1 finds it by the product, the shipment or the invoice, GSI2 by the customer or the warehouse.
 */
@TableDesign(
        name = "OnlineShop",
        partitionKey = "PK",
        sortKey = "SK",
        entityAttribute = "EntityType",
        entities = {
            Customer.class,
            Product.class,
            Warehouse.class,
            WarehouseItem.class,
            OrderItem.class,
            Shipment.class,
            ShipmentItem.class,
            Invoice.class,
            Payment.class
        },
        indexes = {
            @GlobalSecondaryIndex(name = "GSI1", partitionKey = "GSI1-PK", sortKey = "GSI1-SK"),
            @GlobalSecondaryIndex(name = "GSI2", partitionKey = "GSI2-PK", sortKey = "GSI2-SK")
        })
public interface Shop {}
