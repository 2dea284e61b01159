/** Attribute values and items: exact numbers, sizes as DynamoDB counts them, keys as bytes in DynamoDB's order. */
@NullMarked
package dev.trestle.engine.item;

import org.jspecify.annotations.NullMarked;
