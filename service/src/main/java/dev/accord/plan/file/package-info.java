/** Plans as files: strict reading with a line and a path for every fault, exact writing, and the same reading for forms and storage. */
@NullMarked
package dev.accord.plan.file;

import org.jspecify.annotations.NullMarked;
