package app;

import dev.trestle.table.design.*;

import data.Outer;

@TableDesign(name = "app", entities = {Outer.Inner.class, Outer.Seen.class}) // error: data.Outer.Inner is not public in data.Outer; cannot be accessed from outside package
public interface App {}
