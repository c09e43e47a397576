/** The search page: the only page the frame has of its own. */
@NullMarked
package dev.accord.shell.web;

import org.jspecify.annotations.NullMarked;
