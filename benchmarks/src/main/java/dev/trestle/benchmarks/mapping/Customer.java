package dev.trestle.benchmarks.mapping;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A record of 15 attributes, a nested record, a list and a set among them. */
@Entity
@Key(pk = "region#{region}", sk = "customer#{id}")
public record Customer(
        String region,
        String id,
        String name,
        String email,
        boolean active,
        int orders,
        long points,
        BigDecimal balance,
        LocalDate birthday,
        Instant since,
        Tier tier,
        Address address,
        List<String> phones,
        Set<String> interests,
        String note) {

    /** One of many that differ in a few attributes. */
    public static Customer sample(int number) {
        return new Customer(
                "europe",
                "c-" + number,
                "Customer " + number,
                "customer" + number + "@example.com",
                true,
                number,
                1_000_000L + number,
                new BigDecimal("1024.50"),
                LocalDate.of(1990, 5, 17),
                Instant.parse("2024-03-01T12:00:00.123456789Z"),
                Tier.REGULAR,
                new Address("Main Street 1", "Bergen", "5003", "Norway"),
                List.of("+47 111 22 333", "+47 444 55 666", "+47 777 88 999"),
                Set.of("books", "music", "travel", "food"),
                "Prefers to be called in the morning");
    }
}
