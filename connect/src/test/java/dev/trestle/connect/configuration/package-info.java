/** Tests of the configuration. */
@NullMarked
package dev.trestle.connect.configuration;

import org.jspecify.annotations.NullMarked;
