package app;

import dev.trestle.table.design.*;

import data.Outer;

@TableDesign(name = "app", entities = Outer.Seen.class)
public interface App {}
