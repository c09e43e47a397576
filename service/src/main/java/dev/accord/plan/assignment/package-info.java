/** Who is on which plan with which own numbers: reading files of them, checking them against plans and people, keeping them. */
@NullMarked
package dev.accord.plan.assignment;

import org.jspecify.annotations.NullMarked;
