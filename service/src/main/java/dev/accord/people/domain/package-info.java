/** How people are kept: import rules, the book of everybody over time, absences and accounts. */
@NullMarked
package dev.accord.people.domain;

import org.jspecify.annotations.NullMarked;
