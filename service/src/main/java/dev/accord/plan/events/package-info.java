/** What happens to plan versions, published in the transaction in which it happens. */
@NamedInterface("events")
@NullMarked
package dev.accord.plan.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
