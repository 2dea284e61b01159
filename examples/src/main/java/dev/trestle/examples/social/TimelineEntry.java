package dev.trestle.examples.social;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TimeToLive;
import java.time.Instant;

/** A post in the timeline of somebody who follows its author, the newest first; old ones expire. */
@Entity(plural = "timelineEntries")
@Key(pk = "u#{user}#timeline", sk = "p#{post:desc}#u#{author}")
public record TimelineEntry(
        long user,
        long post,
        long author,
        @AttributeName("ttl") @TimeToLive Instant expiresAt) {}
