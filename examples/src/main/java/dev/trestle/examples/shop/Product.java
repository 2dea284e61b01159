package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.math.BigDecimal;

/** What is sold, at the beginning of its partition. */
@Entity
@Key(pk = "p#{product}", sk = "p#")
public record Product(String product, String name, String description, BigDecimal price) implements ProductPage {}
