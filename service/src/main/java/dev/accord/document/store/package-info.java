/** The content-addressed store. */
@NullMarked
package dev.accord.document.store;

import org.jspecify.annotations.NullMarked;
