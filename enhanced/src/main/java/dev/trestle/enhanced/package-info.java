/** Entities of the AWS SDK's Enhanced Client. */
@NullMarked
package dev.trestle.enhanced;

import org.jspecify.annotations.NullMarked;
