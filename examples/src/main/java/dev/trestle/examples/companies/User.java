package dev.trestle.examples.companies;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.ModifiedAt;
import dev.trestle.table.design.TimeToLive;
import dev.trestle.table.design.Unique;
import dev.trestle.table.design.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A user of a company, many to one: in the company's partition, and found by email through gsi1. */
@Entity
@Key(pk = "company#{company}", sk = "user#{email}")
@Index(name = "gsi1", as = "byEmail", pk = "user#{email}", sk = "company#{company}")
public record User(
        String company,
        @Unique String email,
        String name,
        boolean emailVerified,
        Optional<LocalDate> dateOfBirth,
        Set<Role> roles,
        Address address,
        long logins,
        @Version long version,
        @ModifiedAt Instant modifiedAt,
        @TimeToLive Optional<Instant> expiresAt)
        implements CompanyPage {

    /** Somebody who has been asked to join a company and has not answered yet. */
    public static User invited(String company, String email, String name) {
        return new User(
                company,
                email,
                name,
                false,
                Optional.empty(),
                Set.of(Role.READER),
                Address.UNKNOWN,
                0,
                0,
                Instant.EPOCH,
                Optional.empty());
    }
}
