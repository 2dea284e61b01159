package dev.trestle.processor.design;

import java.util.List;

/** The regular English plural of a record's name, as the name of a method; the others are set in the annotation. */
final class EnglishPlural {

    private static final List<String> HISSING = List.of("s", "x", "z", "ch", "sh");

    private EnglishPlural() {}

    static String of(String name) {
        return Character.toLowerCase(name.charAt(0)) + pluralOf(name).substring(1);
    }

    private static String pluralOf(String name) {
        if (HISSING.stream().anyMatch(name::endsWith)) {
            return name + "es";
        }
        boolean consonantBeforeY = name.length() > 1
                && name.endsWith("y")
                && "aeiou".indexOf(Character.toLowerCase(name.charAt(name.length() - 2))) < 0;
        return consonantBeforeY ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }
}
