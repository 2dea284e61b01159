package dev.trestle.engine.operation.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a flat JSON object on a line of its own, null members included, as manifests have them. Not thread-safe. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder();

    JsonLine put(String name, @Nullable String value) {
        member(name);
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    JsonLine put(String name, long value) {
        member(name);
        text.append(value);
        return this;
    }

    private void member(String name) {
        text.append(text.isEmpty() ? '{' : ',');
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.append('}').toString();
    }
}
