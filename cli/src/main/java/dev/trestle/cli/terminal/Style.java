package dev.trestle.cli.terminal;

/** The few ways in which the command sets text apart on a terminal. */
public enum Style {
    /** Titles and headers. */
    BOLD("1"),
    /** What matters less than what stands beside it. */
    DIM("2"),
    /** Something failed. */
    RED("31"),
    /** Something to know. */
    YELLOW("33"),
    /** Code. */
    CYAN("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String apply(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
