package dev.trestle.examples.shop;

/** Where something is or is sent to; stored as a map. */
public record Address(String country, String county, String city, String street, String number, String zipCode) {}
