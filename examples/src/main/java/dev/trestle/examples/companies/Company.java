package dev.trestle.examples.companies;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

/** A company, alone at the beginning of its partition. */
@Entity
@Key(pk = "company#{name}", sk = "company#")
public record Company(
        String name, Plan plan, int seats, @CreatedAt Instant createdAt) implements CompanyPage {}
