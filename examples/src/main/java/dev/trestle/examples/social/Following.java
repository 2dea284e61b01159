package dev.trestle.examples.social;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

/** The other direction: that somebody follows another. */
@Entity(plural = "followings")
@Key(pk = "u#{user}#following", sk = "u#{followed}")
public record Following(long user, long followed, @CreatedAt Instant since) {}
