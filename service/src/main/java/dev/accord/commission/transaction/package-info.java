/** Transactions: how they come in, their versions, and how a run reads them. */
@NamedInterface("transaction")
@NullMarked
package dev.accord.commission.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
