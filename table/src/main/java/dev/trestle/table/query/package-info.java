/** Reading: single items by their key, and queries of a partition page by page. */
@NullMarked
package dev.trestle.table.query;

import org.jspecify.annotations.NullMarked;
