/** The operations on the account and its region. */
@NullMarked
package dev.trestle.engine.operation.account;

import org.jspecify.annotations.NullMarked;
