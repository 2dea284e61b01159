package dev.trestle.benchmarks.mapping;

import dev.trestle.table.design.TableDesign;

/** A table of customers. */
@TableDesign(name = "shop", entities = Customer.class)
public interface Shop {}
