/** What it costs to make an item of a record and a record of an item. */
@NullMarked
package dev.trestle.benchmarks.mapping;

import org.jspecify.annotations.NullMarked;
