package dev.trestle.table.handwritten;

public enum Role {
    ADMIN,
    MEMBER
}
