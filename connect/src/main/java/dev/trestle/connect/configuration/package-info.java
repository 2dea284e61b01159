/** Which deployments there are, read from {@code trestle.yaml}. */
@NullMarked
package dev.trestle.connect.configuration;

import org.jspecify.annotations.NullMarked;
