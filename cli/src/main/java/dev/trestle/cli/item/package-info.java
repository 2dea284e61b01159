/** What DynamoDB answers, as text and as tables. */
@NullMarked
package dev.trestle.cli.item;

import org.jspecify.annotations.NullMarked;
