/** Imports of facts: one file, one transaction, with progress and every fault by row. */
@NamedInterface("imports")
@NullMarked
package dev.accord.commission.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
