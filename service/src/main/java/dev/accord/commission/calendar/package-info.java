/** The company calendar and its periods, as stored. */
@NamedInterface("calendar")
@NullMarked
package dev.accord.commission.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
