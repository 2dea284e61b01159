/** The format of case files: what a case is, how it is read and how it is written. */
@NullMarked
package dev.trestle.conformance.casefile;

import org.jspecify.annotations.NullMarked;
