/** Reading uploaded CSV with a row and a column for every fault, and writing CSV that no spreadsheet runs as a formula. */
@NullMarked
package dev.accord.shared.csv;

import org.jspecify.annotations.NullMarked;
