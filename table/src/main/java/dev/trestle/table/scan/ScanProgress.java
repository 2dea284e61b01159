package dev.trestle.table.scan;

/**
 * How far a parallel scan is.
 *
 * @param segmentsDone how many segments have come to their end
 * @param segments how many there are
 * @param scannedCount how many items were read, of all entities
 * @param returnedCount how many of them are what the scan is for
 */
public record ScanProgress(int segmentsDone, int segments, long scannedCount, long returnedCount) {}
