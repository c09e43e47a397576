/** Job workers of StatementRun and StatementDelivery. */
@NullMarked
package dev.accord.statement.process;

import org.jspecify.annotations.NullMarked;
