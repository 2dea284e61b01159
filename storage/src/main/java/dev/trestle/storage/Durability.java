package dev.trestle.storage;

/** What an acknowledged write survives. */
public enum Durability {
    /** The end of the process and of power: a write is acknowledged when it is on the disk. */
    FSYNC,
    /**
     * The end of the process: a write is acknowledged when the operating system has it. After a power cut, the writes up to
     * the first that is missing are there; the folder has then to be opened with this durability.
     */
    OS
}
