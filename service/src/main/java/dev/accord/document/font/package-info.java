/** The product's typeface: measured, encoded and subset without parsing it again for each document. */
@NullMarked
package dev.accord.document.font;

import org.jspecify.annotations.NullMarked;
