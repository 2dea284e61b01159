/** The rules of the code, and proofs that each can fail. */
@NullMarked
package dev.trestle.policy;

import org.jspecify.annotations.NullMarked;
