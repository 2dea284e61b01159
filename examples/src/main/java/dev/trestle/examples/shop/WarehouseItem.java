package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;

/** How many of a product are in a warehouse, many to many: by product in the table, by warehouse through GSI2. */
@Entity
@Key(pk = "p#{product}", sk = "w#{warehouse}")
@Index(name = "GSI2", as = "ofWarehouse", pk = "w#{warehouse}", sk = "p#{product}")
public record WarehouseItem(String product, String warehouse, long quantity) implements ProductPage {}
