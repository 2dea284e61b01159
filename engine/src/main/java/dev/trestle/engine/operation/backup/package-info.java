/** The operations on continuous backups. */
@NullMarked
package dev.trestle.engine.operation.backup;

import org.jspecify.annotations.NullMarked;
