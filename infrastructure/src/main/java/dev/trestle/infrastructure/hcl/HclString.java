package dev.trestle.infrastructure.hcl;

/**
 * Texts as HCL's quoted templates, in which nothing is a template. See "Strings and Templates" in Terraform's documentation of its
 * language.
 */
public final class HclString {

    private HclString() {}

    /** The text in quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '$', '%' -> quoted.append(i + 1 < text.length() && text.charAt(i + 1) == '{' ? "" + c + c : c);
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
