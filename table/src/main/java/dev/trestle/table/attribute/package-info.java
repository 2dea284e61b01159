/** How values of Java become attribute values of DynamoDB and back. */
@NullMarked
package dev.trestle.table.attribute;

import org.jspecify.annotations.NullMarked;
