package dev.trestle.server.http;

import java.time.Duration;

/**
 * How much and how long the server takes from a connection.
 *
 * @param maxBodyBytes the most bytes that a body may have, compressed or not
 * @param bodyRoomBytes how many bytes the bodies of all requests may have together that have more than 64 KB; others wait
 * @param answerRoomBytes how many bytes the answers of all connections may have together that wait for their readers; those
 *     that have waited longest are given up for others
 * @param requestTime the time from the first byte of a request to its last, without what it waits for room; a slower sender
 *     is cut off
 * @param idleTime how long a connection may be open between requests
 * @param answerTime how long an answer may wait for its reader to take it
 * @param closingTime how long requests that are being answered are waited for when the server closes
 */
public record HttpLimits(
        int maxBodyBytes,
        long bodyRoomBytes,
        long answerRoomBytes,
        Duration requestTime,
        Duration idleTime,
        Duration answerTime,
        Duration closingTime) {

    /**
     * The limits unless told otherwise. A body may have 16 MB, the most that a batch can hold; see <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>.
     * All together may have a sixteenth of the heap: each is held as it came, and again as objects. Answers that wait
     * to be taken are held outside of it, where there is as much memory again.
     */
    public static final HttpLimits USUAL = new HttpLimits(
            16 * 1024 * 1024,
            Runtime.getRuntime().maxMemory() / 16,
            Runtime.getRuntime().maxMemory() / 4,
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20));
}
