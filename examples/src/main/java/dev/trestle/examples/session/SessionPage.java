package dev.trestle.examples.session;

import dev.trestle.table.design.Collection;

/** A session with its child sessions. */
@Collection(pk = "suuid#{session}")
public sealed interface SessionPage permits Session, ChildSession {}
