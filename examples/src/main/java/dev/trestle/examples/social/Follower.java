package dev.trestle.examples.social;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

/** That somebody has a follower. */
@Entity
@Key(pk = "u#{user}#follower", sk = "u#{follower}")
public record Follower(long user, long follower, @CreatedAt Instant since) {}
