package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;

/** Where products are kept. */
@Entity
@Key(pk = "w#{warehouse}", sk = "w#")
public record Warehouse(String warehouse, Address address) {}
