/** What can be done with the items of one entity. */
@NullMarked
package dev.trestle.table.entity;

import org.jspecify.annotations.NullMarked;
