package dev.trestle.examples.session;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TimeToLive;
import java.time.Instant;
import java.util.UUID;

/** A session that another one has begun, as for a second device; it does not outlive it. */
@Entity
@Key(pk = "suuid#{parent}", sk = "child#suuid#{session}")
public record ChildSession(
        UUID parent,
        UUID session,
        @AttributeName("access_token") String accessToken,
        @AttributeName("session_state") SessionState state,
        @TimeToLive Instant expiresAt)
        implements SessionPage {}
