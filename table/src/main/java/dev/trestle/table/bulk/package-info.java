/** Many items by their keys, in as many requests as it takes, with what DynamoDB leaves undone asked for again. */
@NullMarked
package dev.trestle.table.bulk;

import org.jspecify.annotations.NullMarked;
