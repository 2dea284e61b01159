/** What is asked of DynamoDB as a value, and the two ways to carry it out: blocking and asynchronous. */
@NullMarked
package dev.trestle.table.exchange;

import org.jspecify.annotations.NullMarked;
