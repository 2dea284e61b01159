/** What is to be said about a design, before it has any form. */
@NullMarked
package dev.trestle.cli.design.chart;

import org.jspecify.annotations.NullMarked;
