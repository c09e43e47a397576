/** The inbox itself: tasks and what may be done to them, the feed from the engine, decisions that came too early, and the lists. */
@NullMarked
package dev.accord.task.domain;

import org.jspecify.annotations.NullMarked;
