package dev.trestle.table.handwritten;

public enum Plan {
    FREE,
    PRO
}
