/** What a plan letter says: a definition and one person's numbers as the merge fields of the template, in the reader's language. */
@NullMarked
package dev.accord.plan.letter;

import org.jspecify.annotations.NullMarked;
