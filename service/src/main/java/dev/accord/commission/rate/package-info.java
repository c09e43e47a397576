/** Currency rates by date. */
@NamedInterface("rate")
@NullMarked
package dev.accord.commission.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
