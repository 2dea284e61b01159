package dev.trestle.examples.social;

import dev.trestle.table.design.Collection;

/** What stands at the top of somebody's page. */
@Collection(pk = "u#{user}")
public sealed interface PersonPage permits Profile, Count {}
