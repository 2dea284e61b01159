package dev.trestle.processor.naming;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The spellings of a Java name. */
public final class Words {

    private Words() {}

    /** As a type is named: {@code inCompany} becomes {@code InCompany}. */
    public static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** As a method is named: {@code CompanyPage} becomes {@code companyPage}. */
    public static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** As a constant is named: {@code CompanyPage} becomes {@code COMPANY_PAGE}. */
    public static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** As in a sentence: {@code CompanyPage} becomes {@code company page}. */
    public static String spoken(String name) {
        return constant(name).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Several names in one, as a type is named: {@code CompanyAndEmail}. */
    public static String joined(List<String> names) {
        return names.stream().map(Words::capitalized).collect(Collectors.joining("And"));
    }
}
