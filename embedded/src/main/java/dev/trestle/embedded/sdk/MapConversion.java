package dev.trestle.embedded.sdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps from strings, value by value. */
record MapConversion(Conversion value) implements Conversion {

    @Override
    public Object toEngine(Object entries) {
        Map<String, Object> converted = new LinkedHashMap<>();
        ((Map<?, ?>) entries).forEach((key, each) -> {
            // The SDK sends no entry for a null.
            if (each != null) {
                converted.put((String) key, value.toEngine(each));
            }
        });
        return Collections.unmodifiableMap(converted);
    }

    @Override
    public Object toSdk(Object entries) {
        Map<String, Object> converted = new LinkedHashMap<>();
        ((Map<?, ?>) entries).forEach((key, each) -> converted.put((String) key, value.toSdk(each)));
        return converted;
    }
}
