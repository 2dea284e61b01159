/** Companies, their users, and who is a member where: the domain of the tour, on one table. */
@NullMarked
package dev.trestle.examples.companies;

import org.jspecify.annotations.NullMarked;
