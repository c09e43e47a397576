/** Who stands where against quota: what a run measured, with the tier reached and what is missing to the next one. */
@NamedInterface("attainment")
@NullMarked
package dev.accord.commission.attainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
