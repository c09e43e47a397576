/** The digital seal: its key, putting it on a PDF, and telling whether a file still carries it unbroken. */
@NullMarked
package dev.accord.document.seal;

import org.jspecify.annotations.NullMarked;
