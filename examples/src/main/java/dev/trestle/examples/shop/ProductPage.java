package dev.trestle.examples.shop;

import dev.trestle.table.design.Collection;

/** A product and how many of it are in which warehouse. */
@Collection(pk = "p#{product}")
public sealed interface ProductPage permits Product, WarehouseItem {}
