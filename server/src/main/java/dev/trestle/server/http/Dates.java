package dev.trestle.server.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the header Date, put together once a second. */
final class Dates {

    /** As RFC 9110, section 5.6.7, has it, with a zero before a day of one digit; the JDK's own form leaves that out. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static volatile Second last = new Second(-1, "");

    private Dates() {}

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Second current = last;
        if (current.second != second) {
            current = new Second(second, text(Instant.ofEpochSecond(second)));
            last = current;
        }
        return current.text;
    }

    static String text(Instant time) {
        return FORMAT.format(time);
    }

    private record Second(long second, String text) {}
}
