package dev.trestle.storage;

/**
 * How a durable storage works. Nothing of it is kept: the same folder may be opened with other settings.
 *
 * @param durability what an acknowledged write survives
 * @param memory the bytes of native memory that hold what was read and written lately, at least 16 MB; data may be many
 *     times larger
 */
public record DurableSettings(Durability durability, long memory) {

    private static final long MIB = 1024 * 1024;
    private static final long LEAST_MEMORY = 16 * MIB;

    /** Writes that survive a power cut, and 64 MB of memory. */
    public static final DurableSettings DEFAULT = new DurableSettings(Durability.FSYNC, 64 * MIB);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the memory is less than 16 MB
     */
    public DurableSettings {
        if (memory < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "A durable storage needs at least " + LEAST_MEMORY + " bytes of memory, not " + memory);
        }
    }

    /** These settings with another durability. */
    public DurableSettings withDurability(Durability newDurability) {
        return new DurableSettings(newDurability, memory);
    }

    /** These settings with so many bytes of memory. */
    public DurableSettings withMemory(long newMemory) {
        return new DurableSettings(durability, newMemory);
    }
}
