/**
 * The definition of a plan as an immutable value: what the calculator, the letter and the editor read. Plain Java; exact decimals, always
 * normalised so that equal plans are equal values. Shares and percentages are held as fractions: 6 % is 0.06.
 */
@NamedInterface("definition")
@NullMarked
package dev.accord.plan.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
