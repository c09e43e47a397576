/** The pages To do and Tasks, and the same by API. */
@NullMarked
package dev.accord.task.web;

import org.jspecify.annotations.NullMarked;
