/** Single-table modelling on the AWS SDK for Java: nothing here knows which DynamoDB answers. */
@NullMarked
package dev.trestle.table;

import org.jspecify.annotations.NullMarked;
