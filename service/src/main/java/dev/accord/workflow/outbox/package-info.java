/** The command outbox: what the application asks of the engine is written with the change it belongs to and sent after the commit. */
@NullMarked
package dev.accord.workflow.outbox;

import org.jspecify.annotations.NullMarked;
