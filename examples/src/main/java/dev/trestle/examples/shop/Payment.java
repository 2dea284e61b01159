package dev.trestle.examples.shop;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.math.BigDecimal;
import java.time.Instant;

/** A payment of an invoice, or of a part of it. */
@Entity
@Key(pk = "o#{order}", sk = "pmn#{payment}")
@Index(name = "GSI1", as = "ofInvoice", pk = "i#{invoice}", sk = "pmn#{payment}")
public record Payment(String order, String payment, String invoice, Means means, BigDecimal amount, Instant paidAt)
        implements OrderPage {}
