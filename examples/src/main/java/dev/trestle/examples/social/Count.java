package dev.trestle.examples.social;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;

/** How many follow somebody, how many they follow, and how many posts they have written. */
@Entity(plural = "counts")
@Key(pk = "u#{user}", sk = "count")
public record Count(
        long user,
        @AttributeName("follower#") long followers,
        @AttributeName("following#") long following,
        @AttributeName("post#") long posts)
        implements PersonPage {

    /** The counts of somebody who has just come. */
    public static Count none(long user) {
        return new Count(user, 0, 0, 0);
    }
}
