/** What happens to letters and campaigns, published in the transaction in which it happens. */
@NamedInterface("events")
@NullMarked
package dev.accord.distribution.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
