/** Camunda Forms on the server: reading them in the person's language and validating again what the browser sent. */
@NullMarked
package dev.accord.task.forms;

import org.jspecify.annotations.NullMarked;
