/** Runs: a period computed as a numbered version, released, and posted to the ledger that later periods subtract from. */
@NamedInterface("run")
@NullMarked
package dev.accord.commission.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
