/** What operations have in common that take long and move items between tables and buckets. */
@NullMarked
package dev.trestle.engine.operation.transfer;

import org.jspecify.annotations.NullMarked;
