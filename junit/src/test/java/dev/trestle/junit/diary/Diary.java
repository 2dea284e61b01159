package dev.trestle.junit.diary;

import dev.trestle.table.design.TableDesign;

/** Days with what happened. */
@TableDesign(name = "diary", entities = Day.class)
public interface Diary {}
