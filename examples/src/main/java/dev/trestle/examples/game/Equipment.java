package dev.trestle.examples.game;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.util.Map;

/** Something that a player wears or holds. */
@Entity(plural = "equipments")
@Key(pk = "{player}", sk = "EQUIPMENTS#{equipment}")
public record Equipment(String player, String equipment, String name, ItemType type, Map<String, Integer> attributes)
        implements PlayerPage {}
