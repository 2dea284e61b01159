package dev.trestle.examples.companies;

import dev.trestle.table.design.Collection;

/** What one partition holds: the item collection of a company, its users included. */
@Collection(pk = "company#{name}")
public sealed interface CompanyPage permits Company, User {}
