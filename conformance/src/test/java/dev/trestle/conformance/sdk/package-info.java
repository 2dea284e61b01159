/** Carries calls in JSON to the AWS SDK's clients and their answers back. */
@NullMarked
package dev.trestle.conformance.sdk;

import org.jspecify.annotations.NullMarked;
