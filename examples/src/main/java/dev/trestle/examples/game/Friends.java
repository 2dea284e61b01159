package dev.trestle.examples.game;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.util.List;

/** A player's friends, as one item: they are few, and shown together. */
@Entity(plural = "friendLists")
@Key(pk = "{player}", sk = "FRIENDS#{player}")
public record Friends(String player, List<Friend> friendList) implements PlayerPage {

    /** A friend, with the name so that no other item has to be read. */
    public record Friend(String player, String name) {}
}
