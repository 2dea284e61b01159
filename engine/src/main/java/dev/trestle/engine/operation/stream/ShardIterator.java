package dev.trestle.engine.operation.stream;

import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.table.stream.SequenceNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a stream from which records are read. Callers keep it as a text that means nothing to them.
 *
 * @param streamArn the stream
 * @param from the number to read from; empty for the oldest record that there is at the time of reading
 * @param created when it was given out
 */
record ShardIterator(String streamArn, Optional<SequenceNumber> from, Instant created) {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Pattern TEXT = Pattern.compile("(.+)\\|1\\|([A-Za-z0-9_-]+)");
    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,18}):([0-9]{21})?");

    /**
     * Reads the text form.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is none
     */
    static ShardIterator parse(String text) {
        Matcher whole = TEXT.matcher(text);
        if (!whole.matches()) {
            throw StreamErrors.invalidIterator();
        }
        Matcher place = PLACE.matcher(decoded(whole.group(2)));
        if (!place.matches()) {
            throw StreamErrors.invalidIterator();
        }
        Optional<SequenceNumber> from = Optional.ofNullable(place.group(2))
                .map(number -> SequenceNumber.parse(number).orElseThrow(StreamErrors::invalidIterator));
        return new ShardIterator(whole.group(1), from, Instant.ofEpochMilli(Long.parseLong(place.group(1))));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StreamErrors.invalidIterator();
        }
    }

    /** The text form. */
    String text() {
        String place =
                created.toEpochMilli() + ":" + from.map(SequenceNumber::text).orElse("");
        return streamArn + "|1|"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * To be called before it is used.
     *
     * @throws dev.trestle.engine.error.ServiceException an ExpiredIteratorException if it is older than 15 minutes
     */
    void requireNotExpired(Instant now) {
        if (now.isAfter(created.plus(LIFETIME))) {
            throw StreamErrors.expiredIterator();
        }
    }
}
