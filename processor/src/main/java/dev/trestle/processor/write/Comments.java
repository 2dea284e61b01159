package dev.trestle.processor.write;

/** Brings a user's text into a Javadoc comment. */
final class Comments {

    private Comments() {}

    /** The text with nothing in it that would end the comment or that javac would read as a Unicode escape. */
    static String code(String text) {
        return "{@code " + text.replace("\\", "&#92;").replace("*/", "*&#47;") + "}";
    }
}
