package dev.trestle.examples.companies;

/** Where somebody lives; stored as a map within the user's item. */
public record Address(String street, String city, String country) {}
