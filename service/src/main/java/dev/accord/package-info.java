/** Accord: sales-compensation plans distributed, signed, paid in the open, and disputes settled. Each direct sub-package is a module. */
@NullMarked
package dev.accord;

import org.jspecify.annotations.NullMarked;
