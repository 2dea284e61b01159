package dev.trestle.examples.shop;

/** How fast something is sent. */
public enum ShipmentType {
    STANDARD,
    EXPRESS
}
