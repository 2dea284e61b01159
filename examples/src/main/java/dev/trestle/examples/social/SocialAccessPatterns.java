package dev.trestle.examples.social;

import static dev.trestle.examples.social.NetworkTable.COUNT;
import static dev.trestle.examples.social.NetworkTable.FOLLOWER;
import static dev.trestle.examples.social.NetworkTable.LIKE_COUNT;

import dev.trestle.table.Page;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.query.Projection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a social network is asked for: each access pattern is a method. */
public final class SocialAccessPatterns {

    private static final Duration IN_TIMELINES = Duration.ofDays(30);
    private static final Projection<Follower, Long> WHO = Projection.of(FOLLOWER.follower, Function.identity());

    private final NetworkTable network;

    /** The access patterns on a table. */
    public SocialAccessPatterns(NetworkTable network) {
        this.network = network;
    }

    /** The top of somebody's page: who they are and their counts, in one query. */
    public List<PersonPage> page(long user) {
        return network.personPage(user).all();
    }

    /** Who follows somebody. */
    public Page<Follower> followers(long user) {
        return network.followers().inUser(user).page(100);
    }

    /** Whom somebody follows. */
    public List<Following> following(long user) {
        return network.followings().inUser(user).list();
    }

    /** Whether somebody follows another. */
    public boolean follows(long user, long followed) {
        return network.followings().get(user, followed).isPresent();
    }

    /** Somebody's last posts, the newest first. */
    public List<Post> postsOf(long author) {
        return network.posts().inAuthor(author).page(20).items();
    }

    /** Who likes a post. */
    public List<Like> likesOf(long post) {
        return network.likes().inPost(post).list();
    }

    /** How many like a post. */
    public long numberOfLikes(long post) {
        return network.likeCounts().get(post).map(LikeCount::likes).orElse(0L);
    }

    /** What somebody sees: their own posts and those of whom they follow, the newest first. */
    public List<TimelineEntry> timeline(long user) {
        return network.timelineEntries().inUser(user).page(20).items();
    }

    /** The posts of a day in all of the network, the newest first. */
    public List<Post> postsOnDay(LocalDate day) {
        return network.posts().onDay(day).page(20).items();
    }

    /** Somebody joins, if their name is free. */
    public void join(Profile profile) {
        network.transaction()
                .create(network.profiles(), profile)
                .create(network.counts(), Count.none(profile.user()))
                .commit();
    }

    /** Somebody follows another: both directions and both counts, or nothing. */
    public void follow(long from, long to) {
        network.transaction()
                .create(network.followers(), new Follower(to, from, Instant.EPOCH))
                .create(network.followings(), new Following(from, to, Instant.EPOCH))
                .update(network.counts().update(to).add(COUNT.followers, 1))
                .update(network.counts().update(from).add(COUNT.following, 1))
                .commit();
    }

    /** Somebody likes a post, once. */
    public void like(long post, long user) {
        network.transaction()
                .create(network.likes(), new Like(post, user, Instant.EPOCH))
                .update(network.likeCounts().update(post).add(LIKE_COUNT.likes, 1))
                .commit();
    }

    /** Publishes a post, and puts it into the timelines of its author and all followers; what is left can be run again. */
    public BatchWrite.Result publish(Post post) {
        network.transaction()
                .create(network.posts(), post)
                .create(network.likeCounts(), new LikeCount(post.post(), 0))
                .update(network.counts().update(post.author()).add(COUNT.posts, 1))
                .commit();
        Instant until = post.timestamp().plus(IN_TIMELINES);
        try (Stream<Long> followers = network.followers().inUser(post.author()).as(WHO).stream()) {
            return network.batchWrite()
                    .putAll(
                            network.timelineEntries(),
                            Stream.concat(Stream.of(post.author()), followers)
                                    .map(user -> new TimelineEntry(user, post.post(), post.author(), until))
                                    .toList())
                    .run();
        }
    }
}
