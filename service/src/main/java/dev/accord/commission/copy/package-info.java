/** Rows on their way into PostgreSQL by COPY, its binary and its text format. */
@NullMarked
package dev.accord.commission.copy;

import org.jspecify.annotations.NullMarked;
