/** The checks before a release: named rules, each finding with its rows, the money at stake, its severity and its mend. */
@NullMarked
package dev.accord.statement.check;

import org.jspecify.annotations.NullMarked;
