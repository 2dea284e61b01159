package dev.trestle.table.handwritten;

import dev.trestle.table.design.Collection;

/** What one partition holds: a company and its users. */
@Collection(pk = "company#{name}")
public sealed interface CompanyPage permits Company, User {}
