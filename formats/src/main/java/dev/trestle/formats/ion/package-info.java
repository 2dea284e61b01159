/** Amazon Ion's text form, as exports have it, and Ion of either form to read. */
@NullMarked
package dev.trestle.formats.ion;

import org.jspecify.annotations.NullMarked;
