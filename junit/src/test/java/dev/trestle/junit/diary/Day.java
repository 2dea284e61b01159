package dev.trestle.junit.diary;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.LocalDate;

/** A day of somebody. */
@Entity
@Key(pk = "diary#{owner}", sk = "day#{date}")
public record Day(String owner, LocalDate date, String text) {}
