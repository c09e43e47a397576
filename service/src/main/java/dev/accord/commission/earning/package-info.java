/** Earnings that another system has computed. */
@NullMarked
package dev.accord.commission.earning;

import org.jspecify.annotations.NullMarked;
