package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;

/** How many of a product are in a shipment. */
@Entity
@Key(pk = "o#{order}", sk = "shp#{item}")
@Index(name = "GSI1", as = "ofShipment", pk = "sh#{shipment}", sk = "p#{product}")
public record ShipmentItem(String order, String item, String shipment, String product, long quantity)
        implements OrderPage {}
