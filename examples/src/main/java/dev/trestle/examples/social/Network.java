package dev.trestle.examples.social;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/**
 * The table of a social network, after the model "SNS" of NoSQL Workbench: each list that somebody looks at is a partition.
 * The index finds the posts of a day in all of the network, and is spread over shards, as a day is one partition key.
 */
@TableDesign(
        name = "SNS",
        partitionKey = "PK",
        sortKey = "SK",
        entities = {
            Profile.class,
            Count.class,
            Follower.class,
            Following.class,
            Post.class,
            Like.class,
            LikeCount.class,
            TimelineEntry.class
        },
        indexes = @GlobalSecondaryIndex(name = "by-day"))
public interface Network {}
