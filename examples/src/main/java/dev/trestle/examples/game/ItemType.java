package dev.trestle.examples.game;

/** What an item is good for. */
public enum ItemType {
    CONSUMABLE,
    ARMOR,
    WEAPON,
    ACCESSORY
}
