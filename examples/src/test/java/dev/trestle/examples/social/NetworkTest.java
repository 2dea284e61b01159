package dev.trestle.examples.social;

import static dev.trestle.examples.PatternProbe.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.examples.PatternProbe;
import dev.trestle.table.TransactionFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each access pattern of the social network: what it answers, through which index, and what it takes. */
class NetworkTest {

    private static final long HYUK = 12345;
    private static final long ADA = 23456;
    private static final long BOB = 34567;

    private final PatternProbe probe = new PatternProbe(NetworkTable.DESIGN);
    private final NetworkTable network =
            NetworkTable.on(probe.client()).with(PatternProbe.CLOCK).with(probe.meter());
    private final SocialAccessPatterns patterns = new SocialAccessPatterns(network);

    @BeforeEach
    void join() {
        patterns.join(new Profile(HYUK, "hyuklee", "My name is Hyuk Lee", Optional.of("s3://faces/1")));
        patterns.join(new Profile(ADA, "ada", "Numbers", Optional.empty()));
        patterns.join(new Profile(BOB, "bob", "Boats", Optional.empty()));
        patterns.follow(ADA, HYUK);
        patterns.follow(BOB, HYUK);
        patterns.follow(HYUK, ADA);
    }

    @AfterEach
    void forget() {
        probe.close();
    }

    private Post publish(long author, long number, Instant at) {
        Post post = new Post(author, number, "content for a post", Optional.empty(), at);
        assertThat(patterns.publish(post).isComplete()).isTrue();
        return post;
    }

    @Test
    void aPageIsProfileAndCounts() {
        assertThat(probe.readsTable(0.5, () -> patterns.page(HYUK)))
                .containsExactly(
                        new Count(HYUK, 2, 1, 0),
                        new Profile(HYUK, "hyuklee", "My name is Hyuk Lee", Optional.of("s3://faces/1")));
    }

    @Test
    void aNameBelongsToOnePerson() {
        assertThatThrownBy(() -> patterns.join(new Profile(99, "ada", "Another one", Optional.empty())))
                .isInstanceOf(TransactionFailedException.class);
        assertThat(patterns.page(99)).isEmpty();
    }

    @Test
    void followingIsReadInBothDirections() {
        assertThat(probe.readsTable(0.5, () -> patterns.followers(HYUK)).items())
                .extracting(Follower::follower)
                .containsExactly(ADA, BOB);
        assertThat(probe.readsTable(0.5, () -> patterns.following(HYUK)))
                .extracting(Following::followed)
                .containsExactly(ADA);
        assertThat(probe.readsTable(0.5, () -> patterns.follows(BOB, HYUK))).isTrue();
        assertThat(patterns.follows(HYUK, BOB)).isFalse();
    }

    @Test
    void somebodyIsFollowedOnce() {
        assertThatThrownBy(() -> patterns.follow(ADA, HYUK)).isInstanceOf(TransactionFailedException.class);
        assertThat(network.counts().get(HYUK)).map(Count::followers).hasValue(2L);
    }

    @Test
    void followingIsFourItemsInOneTransaction() {
        probe.writesTogether(4, 8, () -> patterns.follow(BOB, ADA));
    }

    @Test
    void postsComeWithTheNewestInFront() {
        Post first = publish(HYUK, 9, NOW);
        Post second = publish(HYUK, 10, NOW.plusSeconds(1));
        Post third = publish(HYUK, 123, NOW.plusSeconds(2));

        assertThat(probe.readsTable(0.5, () -> patterns.postsOf(HYUK))).containsExactly(third, second, first);
        assertThat(network.counts().get(HYUK)).map(Count::posts).hasValue(3L);
    }

    @Test
    void aPostIsInTheTimelinesOfItsAuthorAndOfThoseWhoFollow() {
        publish(HYUK, 9, NOW);
        publish(HYUK, 10, NOW.plusSeconds(1));
        publish(ADA, 11, NOW.plusSeconds(2));

        assertThat(probe.readsTable(0.5, () -> patterns.timeline(BOB)))
                .extracting(TimelineEntry::post)
                .containsExactly(10L, 9L);
        assertThat(patterns.timeline(HYUK))
                .first()
                .isEqualTo(new TimelineEntry(HYUK, 11, ADA, NOW.plusSeconds(2).plus(Duration.ofDays(30))));
    }

    @Test
    void theTimeToLiveOfTimelinesIsThatOfTheTable() {
        assertThat(NetworkTable.DESIGN.timeToLiveAttribute()).hasValue("ttl");
    }

    @Test
    void likesAreCountedOnceForEachPerson() {
        publish(HYUK, 9, NOW);
        patterns.like(9, ADA);
        patterns.like(9, BOB);

        assertThatThrownBy(() -> patterns.like(9, BOB)).isInstanceOf(TransactionFailedException.class);
        assertThat(probe.readsTable(0.5, () -> patterns.likesOf(9)))
                .extracting(Like::user)
                .containsExactly(ADA, BOB);
        assertThat(probe.readsTable(0.5, () -> patterns.numberOfLikes(9))).isEqualTo(2);
    }

    @Test
    void thePostsOfADayAreGatheredFromAllShards() {
        for (int i = 0; i < 12; i++) {
            publish(i % 2 == 0 ? HYUK : ADA, 100 + i, NOW.plusSeconds(i));
        }
        publish(BOB, 999, NOW.plus(Duration.ofDays(1)));

        assertThat(probe.readsShards("by-day", 4, 2, () -> patterns.postsOnDay(LocalDate.of(2026, 11, 22))))
                .extracting(Post::post)
                .containsExactly(111L, 110L, 109L, 108L, 107L, 106L, 105L, 104L, 103L, 102L, 101L, 100L);
    }
}
