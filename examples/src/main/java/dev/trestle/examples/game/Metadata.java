package dev.trestle.examples.game;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.ModifiedAt;
import dev.trestle.table.design.Unique;
import dev.trestle.table.design.Version;
import java.time.Instant;
import java.util.Optional;

/** Who a player is and how far they have come. Nobody else has the same nickname or email. */
@Entity(plural = "players")
@Key(pk = "{player}", sk = "#METADATA#{player}")
@Index(
        name = "ranking",
        as = "inLeague",
        partition = "league",
        sort = {"level", "experience"})
public record Metadata(
        String player,
        @Unique String nickname,
        @Unique String email,
        Optional<String> avatar,
        League league,
        int level,
        long experience,
        int health,
        long currency,
        @CreatedAt Instant createdAt,
        @ModifiedAt Instant updatedAt,
        @Version long version)
        implements PlayerPage {

    /** A player who has just begun. */
    public static Metadata beginner(String player, String nickname, String email) {
        return new Metadata(
                player,
                nickname,
                email,
                Optional.empty(),
                League.BRONZE,
                1,
                0,
                100,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
