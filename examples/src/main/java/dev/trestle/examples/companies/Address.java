package dev.trestle.examples.companies;

/** Where somebody lives; stored as a map within the user's item. */
public record Address(String street, String city, String country) {

    /** The address of somebody who has not given one. */
    public static final Address UNKNOWN = new Address("", "", "");
}
