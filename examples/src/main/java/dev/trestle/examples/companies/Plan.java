package dev.trestle.examples.companies;

/** What a company pays for. */
public enum Plan {
    FREE,
    TEAM,
    PRO
}
