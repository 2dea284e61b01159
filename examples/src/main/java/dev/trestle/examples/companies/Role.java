package dev.trestle.examples.companies;

/** What somebody may do in a company. */
public enum Role {
    ADMIN,
    EDITOR,
    READER
}
