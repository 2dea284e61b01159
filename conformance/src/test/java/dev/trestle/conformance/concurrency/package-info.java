/** Many threads at once, in memory and in a folder, in process and over HTTP, recorded and judged, and broken stores that the judges must find out. */
@NullMarked
package dev.trestle.conformance.concurrency;

import org.jspecify.annotations.NullMarked;
