package dev.trestle.server.auth;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When a request was signed.
 *
 * @param instant the time
 */
record SigningTime(Instant instant) {

    /** How far the clocks of client and server may be apart. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Reads the header X-Amz-Date, or Date, which may have the form of HTTP too.
     *
     * @throws dev.trestle.engine.error.ServiceException an IncompleteSignatureException if it is neither
     */
    static SigningTime parse(String header) {
        try {
            return new SigningTime(Instant.from(BASIC.parse(header)));
        } catch (DateTimeException e) {
            try {
                return new SigningTime(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
            } catch (DateTimeException other) {
                throw AuthErrors.malformedDate(header);
            }
        }
    }

    /** In the form in which it is signed. */
    String text() {
        return BASIC.format(instant);
    }

    /** The day. */
    String day() {
        return text().substring(0, 8);
    }

    /**
     * Compares it with the time of the server.
     *
     * @throws dev.trestle.engine.error.ServiceException an InvalidSignatureException if they are too far apart
     */
    void requireCurrent(Instant now) {
        Instant earliest = now.minus(TOLERANCE);
        Instant latest = now.plus(TOLERANCE);
        if (instant.isBefore(earliest)) {
            throw AuthErrors.expired(text(), BASIC.format(earliest), BASIC.format(now), TOLERANCE.toMinutes());
        }
        if (instant.isAfter(latest)) {
            throw AuthErrors.notYetCurrent(text(), BASIC.format(latest), BASIC.format(now), TOLERANCE.toMinutes());
        }
    }
}
