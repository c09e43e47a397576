/** How statement runs and statements live: what may follow what, who may do it, and what is written when. */
@NullMarked
package dev.accord.statement.domain;

import org.jspecify.annotations.NullMarked;
