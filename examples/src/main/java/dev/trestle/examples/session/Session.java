package dev.trestle.examples.session;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TimeToLive;
import dev.trestle.table.design.Version;
import java.time.Instant;
import java.util.UUID;

/** A session of a customer. Time to live removes it when nobody has used it for long enough. */
@Entity
@Key(pk = "suuid#{session}", sk = "c#{customer}")
@Index(name = "GSI1_inverse", as = "ofCustomer", pk = "c#{customer}", sk = "suuid#{session}")
@Index(
        name = "by-state",
        as = "inState",
        partition = {"customer", "state"},
        sort = "lastLogin")
public record Session(
        UUID session,
        @AttributeName("customer_id") String customer,
        @AttributeName("access_token") String accessToken,
        @AttributeName("session_state") SessionState state,
        @AttributeName("last_login_time") Instant lastLogin,
        @TimeToLive Instant expiresAt,
        @Version long version)
        implements SessionPage {}
