/** Where tables are: folders of this machine, endpoints, Amazon DynamoDB. */
@NullMarked
package dev.trestle.cli.place;

import org.jspecify.annotations.NullMarked;
