/** Pages and API of transactions. */
@NullMarked
package dev.accord.commission.transaction.web;

import org.jspecify.annotations.NullMarked;
