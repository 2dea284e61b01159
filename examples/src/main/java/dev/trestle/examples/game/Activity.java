package dev.trestle.examples.game;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TimeToLive;
import java.time.Instant;
import java.util.Optional;

/** Something that goes on for a while; gone some time after it is over. */
@Entity
@Key(pk = "{player}", sk = "ACTIVITY#{startsAt:desc}#{activity}")
public record Activity(
        String player,
        Instant startsAt,
        String activity,
        String name,
        Instant endsAt,
        Reward reward,
        @TimeToLive Optional<Instant> forgottenAt)
        implements PlayerPage {}
