package dev.trestle.table.handwritten;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity
@Key(pk = "customer#{customer}", sk = "order#{placedOn}#{id}")
@Index(name = "gsi1", as = "ofCarrier", pk = "carrier#{carrier}#{status}", sk = "{placedOn}#{id}")
public record Order(
        long customer,
        LocalDate placedOn,
        UUID id,
        OrderStatus status,
        String carrier,
        List<OrderLine> lines,
        Map<String, String> notes,
        Set<Long> coupons,
        Optional<Address> delivery,
        Instant dueAt,
        double weight) {}
