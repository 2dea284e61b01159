package dev.trestle.table.handwritten;

import java.math.BigDecimal;

public record OrderLine(String article, int quantity, BigDecimal price) {}
