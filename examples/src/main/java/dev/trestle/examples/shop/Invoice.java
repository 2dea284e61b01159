package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.math.BigDecimal;
import java.time.Instant;

/** What an order costs: by its own number through GSI1, by customer and time through GSI2. */
@Entity
@Key(pk = "o#{order}", sk = "i#{invoice}")
@Index(name = "GSI1", as = "byId", pk = "i#{invoice}", sk = "i#")
@Index(name = "GSI2", as = "ofCustomer", pk = "c#{customer}", sk = "i#{issuedAt}")
public record Invoice(String order, String invoice, String customer, Instant issuedAt, BigDecimal amount)
        implements OrderPage {}
