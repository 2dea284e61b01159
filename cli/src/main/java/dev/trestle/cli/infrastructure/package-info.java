/** {@code trestle drift}, {@code trestle iam} and {@code trestle infra}: the design next to table, roles and infrastructure code. */
@NullMarked
package dev.trestle.cli.infrastructure;

import org.jspecify.annotations.NullMarked;
