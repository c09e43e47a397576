/** Runs: a period computed as a numbered version, released, and posted to the ledger that later periods subtract from. */
@NullMarked
package dev.accord.commission.run;

import org.jspecify.annotations.NullMarked;
