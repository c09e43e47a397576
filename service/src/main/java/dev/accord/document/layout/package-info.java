/**
 * A small layout engine: blocks in, pages of marks out. It knows fonts only by the width of a character and nothing of PDF, so that the way of
 * drawing can change without it.
 */
@NullMarked
package dev.accord.document.layout;

import org.jspecify.annotations.NullMarked;
