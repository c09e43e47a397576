/** Draws laid-out pages into a PDF file. */
@NullMarked
package dev.accord.document.pdf;

import org.jspecify.annotations.NullMarked;
