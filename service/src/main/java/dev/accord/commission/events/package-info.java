/** What the commission core tells other modules. */
@NamedInterface("events")
@NullMarked
package dev.accord.commission.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
