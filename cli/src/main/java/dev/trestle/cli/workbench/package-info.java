/** Data models of NoSQL Workbench: read, created in an engine, and read back facet by facet. */
@NullMarked
package dev.trestle.cli.workbench;

import org.jspecify.annotations.NullMarked;
