package dev.trestle.server.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The value of the header Date, put together once a second. */
final class Dates {

    private static volatile Second last = new Second(-1, "");

    private Dates() {}

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Second current = last;
        if (current.second != second) {
            current = new Second(
                    second,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
            last = current;
        }
        return current.text;
    }

    private record Second(long second, String text) {}
}
