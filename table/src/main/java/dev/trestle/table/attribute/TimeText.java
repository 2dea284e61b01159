package dev.trestle.table.attribute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Dates and instants as texts of one length, in the order of time. Written and read by hand, as a formatter takes more time than
 * all else about an item; what does not look like the usual text is left to the JDK.
 */
final class TimeText {

    private static final int DATE_LENGTH = "2024-02-29".length();
    private static final int INSTANT_LENGTH = "2024-02-29T12:30:00.000000000Z".length();
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private TimeText() {}

    static String ofDate(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException(date + " is outside the years 0000 to 9999");
        }
        return date.toString();
    }

    static LocalDate date(String text) {
        return text.length() == DATE_LENGTH && looksLikeDate(text)
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    static String ofInstant(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST || second > LAST) {
            throw new IllegalArgumentException(instant + " is outside the years 0000 to 9999");
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        char[] text = new char[INSTANT_LENGTH];
        write(text, 0, 4, time.getYear());
        text[4] = '-';
        write(text, 5, 7, time.getMonthValue());
        text[7] = '-';
        write(text, 8, 10, time.getDayOfMonth());
        text[10] = 'T';
        write(text, 11, 13, time.getHour());
        text[13] = ':';
        write(text, 14, 16, time.getMinute());
        text[16] = ':';
        write(text, 17, 19, time.getSecond());
        text[19] = '.';
        write(text, 20, 29, instant.getNano());
        text[29] = 'Z';
        return new String(text);
    }

    private static void write(char[] text, int from, int to, int number) {
        int left = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    static Instant instant(String text) {
        if (text.length() != INSTANT_LENGTH
                || !looksLikeDate(text)
                || text.charAt(10) != 'T'
                || !areDigits(text, 11, 13)
                || text.charAt(13) != ':'
                || !areDigits(text, 14, 16)
                || text.charAt(16) != ':'
                || !areDigits(text, 17, 19)
                || text.charAt(19) != '.'
                || !areDigits(text, 20, 29)
                || text.charAt(29) != 'Z'
                // What the JDK makes of 24:00 and of leap seconds is its own affair.
                || number(text, 11, 13) > 23
                || number(text, 17, 19) > 59) {
            return Instant.parse(text);
        }
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return Instant.ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC), number(text, 20, 29));
    }

    private static boolean looksLikeDate(String text) {
        return areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, 10);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
