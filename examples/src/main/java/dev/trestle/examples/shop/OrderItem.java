package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.math.BigDecimal;
import java.time.Instant;

/** How many of a product were ordered, at which price: also by product and by customer, each in the order of time. */
@Entity
@Key(pk = "o#{order}", sk = "p#{product}")
@Index(name = "GSI1", as = "ofProduct", pk = "p#{product}", sk = "{orderedAt}")
@Index(name = "GSI2", as = "ofCustomer", pk = "c#{customer}", sk = "p#{orderedAt}")
public record OrderItem(
        String order, String product, String customer, Instant orderedAt, long quantity, BigDecimal price)
        implements OrderPage {}
