package dev.trestle.examples.social;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;

/** How many like a post: one number, rather than a count of items at each look. */
@Entity
@Key(pk = "p#{post}#likecount", sk = "count")
public record LikeCount(long post, long likes) {}
