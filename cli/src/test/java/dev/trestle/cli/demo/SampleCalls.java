package dev.trestle.cli.demo;

import java.util.List;
import java.util.stream.Stream;

/** Methods whose source a test reads. */
final class SampleCalls {
    List<String> oneLine(String name) {
        return List.of(name);
    }

    List<String> aChain(
            String aParameterWithALongName, String anotherParameterWithALongName, String andOneMore, String last) {
        return Stream.of(aParameterWithALongName, anotherParameterWithALongName)
                .filter(text -> !text.equals(andOneMore))
                .map(text -> {
                    return text + last;
                })
                .toList();
    }

    void statements(List<String> names) {
        names.add("a");

        if (names.size() > 1) {
            names.clear();
        }
    }

    static String overloaded() {
        return overloaded("");
    }

    static String overloaded(String text) {
        return text;
    }
}
