package dev.trestle.cli.copy;

/**
 * A table and what its copy is called.
 *
 * @param source the name of the table
 * @param target the name of the copy
 */
record TableName(String source, String target) {

    /** What the user has written: a name, or two with {@code =} between them, which names of tables have not. */
    static TableName parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new TableName(text, text)
                : new TableName(text.substring(0, equals), text.substring(equals + 1));
    }

    @Override
    public String toString() {
        return source.equals(target) ? source : source + " to " + target;
    }
}
