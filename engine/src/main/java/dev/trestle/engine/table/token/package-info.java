/** Client tokens: which transactions were carried out, so that one that is sent again is not carried out again. */
@NullMarked
package dev.trestle.engine.table.token;

import org.jspecify.annotations.NullMarked;
