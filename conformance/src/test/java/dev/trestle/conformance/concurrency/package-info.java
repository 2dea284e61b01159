/** Many threads at once on the embedded client, recorded and judged, and broken stores that the judges must find out. */
@NullMarked
package dev.trestle.conformance.concurrency;

import org.jspecify.annotations.NullMarked;
