/** What if: what a deal would pay, and what another version of a plan would have paid. Nothing here is stored. */
@NullMarked
package dev.accord.commission.estimate;

import org.jspecify.annotations.NullMarked;
