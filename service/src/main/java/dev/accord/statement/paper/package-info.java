/** A statement as a document: what stands in it as plain data, and its PDF. */
@NullMarked
package dev.accord.statement.paper;

import org.jspecify.annotations.NullMarked;
