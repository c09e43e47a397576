/** The company's pay calendar: periods that are paid, and the quarters, halves and years they form. */
@NamedInterface("calc-calendar")
@NullMarked
package dev.accord.commission.calc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
