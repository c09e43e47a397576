/** What other modules may hear of signatures. */
@NamedInterface("events")
@NullMarked
package dev.accord.signature.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
