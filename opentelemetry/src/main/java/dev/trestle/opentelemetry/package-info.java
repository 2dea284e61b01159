/** Operations on a table as OpenTelemetry's spans and metrics. */
@NullMarked
package dev.trestle.opentelemetry;

import org.jspecify.annotations.NullMarked;
