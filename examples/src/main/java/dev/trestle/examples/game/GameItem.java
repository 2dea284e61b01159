package dev.trestle.examples.game;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.util.Map;

/** Something that a player carries. */
@Entity(name = "Item", plural = "items")
@Key(pk = "{player}", sk = "ITEMS#{item}")
public record GameItem(
        String player, String item, String name, ItemType type, int count, Map<String, Integer> attributes)
        implements PlayerPage {}
