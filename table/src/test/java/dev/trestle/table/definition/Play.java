package dev.trestle.table.definition;

import java.util.UUID;

/** Somebody else's record: when a track was played. */
public record Play(String artist, UUID id, String country, long millis, int attempts) {}
