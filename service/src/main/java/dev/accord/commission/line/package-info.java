/**
 * What a run keeps of one payee: lines and their steps, packed. A payee has thousands of lines that are written once, read together and never changed, so that one
 * value holds them all, a tenth of what rows with an index would take in place and time.
 */
@NullMarked
package dev.accord.commission.line;

import org.jspecify.annotations.NullMarked;
