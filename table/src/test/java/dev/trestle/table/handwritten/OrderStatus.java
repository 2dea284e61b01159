package dev.trestle.table.handwritten;

public enum OrderStatus {
    OPEN,
    SENT
}
