package dev.trestle.table.definition;

import dev.trestle.table.expression.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A key as a definition declares it: texts made of components, or attributes as they are. */
sealed interface DefinedKey<E> {

    /** What it is queried by. */
    DefinedPattern<E> pattern();

    /** The names of its attributes. */
    List<String> components();

    /**
     * Texts made of components.
     *
     * @param constantPartition whether a partition key without components is meant
     */
    record Templates<E>(DefinedPattern<E> pattern, String partitionKey, String sortKey, boolean constantPartition)
            implements DefinedKey<E> {

        private static final Pattern COMPONENT = Pattern.compile("\\{([^{}:]*)(?::[^{}]*)?}");

        /** The names in the braces of both templates. */
        @Override
        public List<String> components() {
            List<String> names = new ArrayList<>(componentsOf(partitionKey));
            names.addAll(componentsOf(sortKey));
            return names;
        }

        boolean hasConstantPartition() {
            return componentsOf(partitionKey).isEmpty();
        }

        private static List<String> componentsOf(String template) {
            List<String> names = new ArrayList<>();
            Matcher matcher = COMPONENT.matcher(template);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }
    }

    /** Attributes as they are. */
    record Attributes<E>(DefinedPattern<E> pattern, List<Path<E, ?, ?>> partitionKey, List<Path<E, ?, ?>> sortKey)
            implements DefinedKey<E> {

        @Override
        public List<String> components() {
            return Stream.concat(partitionKey.stream(), sortKey.stream())
                    .map(Path::toString)
                    .toList();
        }
    }
}
