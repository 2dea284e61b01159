package dev.trestle.benchmarks.mapping;

/** Where a customer lives. */
public record Address(String street, String city, String postalCode, String country) {}
