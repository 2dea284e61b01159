/** What a power cut leaves of files: what was not had on the disk may be gone. */
@NullMarked
package dev.trestle.storage.powercut;

import org.jspecify.annotations.NullMarked;
