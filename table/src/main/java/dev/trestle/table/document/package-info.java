/** Work without entities: items as plain Java maps, lists, texts, numbers, sets and byte arrays. */
@NullMarked
package dev.trestle.table.document;

import org.jspecify.annotations.NullMarked;
