/** Templates of documents: read from disk, merged with values, and turned into blocks for layout. */
@NullMarked
package dev.accord.document.template;

import org.jspecify.annotations.NullMarked;
