/** The changes of a table's items as AWS Lambda delivers them. */
@NullMarked
package dev.trestle.lambda;

import org.jspecify.annotations.NullMarked;
