package dev.trestle.junit.library;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TimeToLive;
import java.time.Instant;
import java.util.Optional;

/** A book on a shelf, which may be lent until some day. */
@Entity
@Key(pk = "shelf#{shelf}", sk = "book#{title}")
@Index(name = "gsi1", as = "byAuthor", pk = "author#{author}", sk = "book#{title}")
public record Book(
        String shelf,
        String title,
        String author,
        @CreatedAt Instant addedAt,
        @TimeToLive Optional<Instant> lentUntil) {

    /** A book that stays. */
    public static Book of(String shelf, String title, String author) {
        return new Book(shelf, title, author, Instant.EPOCH, Optional.empty());
    }
}
