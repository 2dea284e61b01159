package dev.trestle.table.handwritten;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

@Entity
@Key(pk = "company#{name}", sk = "company#")
public record Company(
        String name, Plan plan, int seats, @CreatedAt Instant createdAt) implements CompanyPage {}
