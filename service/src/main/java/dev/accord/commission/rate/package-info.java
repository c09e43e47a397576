/** Currency rates by date. */
@NullMarked
package dev.accord.commission.rate;

import org.jspecify.annotations.NullMarked;
