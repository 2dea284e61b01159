package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.key.KeyLayout;

/** What the constant text of a template has to be like for keys to be parsed back, and to keep the order of components. */
final class TemplateRules {

    /** The highest character that the key encoding escapes in values and thus keeps for itself. */
    private static final char LAST_RESERVED = '$';

    private TemplateRules() {}

    static void check(String entity, KeyLayout layout, String template) {
        if (template.isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.TEMPLATE_SYNTAX,
                    entity + " has an empty key template, and DynamoDB refuses an empty key; write constant text, as in"
                            + " \"user#\", or a component, as in \"user#{email}\"");
        }
        if (layout.escaped()) {
            template.replaceAll("\\{[^{}]*}", "")
                    .codePoints()
                    .filter(c -> c != '#' && isReserved(c))
                    .findFirst()
                    .ifPresent(c -> {
                        throw new InvalidDesignException(
                                DesignFault.RESERVED_CHARACTER,
                                "the key template \"" + template + "\" of " + entity + " holds the character U+"
                                        + String.format("%04X", c)
                                        + ", which key values are escaped with; constant text"
                                        + " takes '#' and all whole characters after '$'");
                    });
        }
    }

    private static boolean isReserved(int character) {
        return character <= LAST_RESERVED
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
