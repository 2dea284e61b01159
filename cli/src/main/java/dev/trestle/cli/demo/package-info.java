/** The walk through the access patterns of the companies-and-users application. */
@NullMarked
package dev.trestle.cli.demo;

import org.jspecify.annotations.NullMarked;
