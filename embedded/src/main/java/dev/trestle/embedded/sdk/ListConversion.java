package dev.trestle.embedded.sdk;

import dev.trestle.protocol.request.MemberErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists, element by element. */
record ListConversion(Conversion element, String path) implements Conversion {

    @Override
    public Object toEngine(Object value) {
        List<?> elements = (List<?>) value;
        List<Object> converted = new ArrayList<>(elements.size());
        for (Object next : elements) {
            if (next == null) {
                throw MemberErrors.nullElement(path + "." + (converted.size() + 1) + ".member");
            }
            converted.add(element.toEngine(next));
        }
        return Collections.unmodifiableList(converted);
    }

    @Override
    public Object toSdk(Object value) {
        List<?> elements = (List<?>) value;
        List<Object> converted = new ArrayList<>(elements.size());
        for (Object next : elements) {
            converted.add(element.toSdk(next));
        }
        return converted;
    }
}
