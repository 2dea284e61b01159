package dev.trestle.examples.social;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

/** That somebody likes a post. */
@Entity
@Key(pk = "p#{post}#likelist", sk = "u#{user}")
public record Like(long post, long user, @CreatedAt Instant at) {}
