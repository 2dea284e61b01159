package dev.trestle.table.handwritten;

import java.util.Optional;

public record Address(String street, String city, Optional<String> postalCode) {}
