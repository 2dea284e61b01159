package dev.trestle.examples.shop;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.Unique;
import java.time.Instant;

/** Somebody who buys. Nobody else has the same email. */
@Entity
@Key(pk = "c#{customer}", sk = "c#")
public record Customer(
        String customer,
        @Unique String email,
        String name,
        @CreatedAt Instant since) {}
