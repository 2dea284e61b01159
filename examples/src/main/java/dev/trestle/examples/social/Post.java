package dev.trestle.examples.social;

import dev.trestle.table.design.Computed;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.ReadOnly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What somebody has written, the newest first, as numbers of posts only grow. */
@Entity
@Key(pk = "u#{author}#post", sk = "p#{post:desc}")
@Index(name = "by-day", as = "onDay", pk = "day#{day}", sk = "{timestamp:desc}", shards = 4)
public record Post(
        long author,
        long post,
        String content,
        Optional<String> imageUrl,
        @ReadOnly Instant timestamp) {

    /** The day of the post, in UTC. */
    @Computed(from = "timestamp")
    public LocalDate day() {
        return LocalDate.ofInstant(timestamp, ZoneOffset.UTC);
    }
}
