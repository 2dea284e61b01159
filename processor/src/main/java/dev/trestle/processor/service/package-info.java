/** The file in which a {@link java.util.ServiceLoader} finds what was written. */
@NullMarked
package dev.trestle.processor.service;

import org.jspecify.annotations.NullMarked;
