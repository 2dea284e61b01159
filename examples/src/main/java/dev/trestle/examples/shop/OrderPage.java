package dev.trestle.examples.shop;

import dev.trestle.table.design.Collection;

/** All that belongs to an order. */
@Collection(pk = "o#{order}")
public sealed interface OrderPage permits OrderItem, Shipment, ShipmentItem, Invoice, Payment {}
