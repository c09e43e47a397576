/** Brings the engine's human tasks to the inbox. */
@NullMarked
package dev.accord.workflow.feed;

import org.jspecify.annotations.NullMarked;
