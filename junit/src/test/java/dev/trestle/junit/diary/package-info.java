/** Another design for the tests. */
@NullMarked
package dev.trestle.junit.diary;

import org.jspecify.annotations.NullMarked;
