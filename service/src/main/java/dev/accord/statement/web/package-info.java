/** Pages and API of statement runs and statements, and how the inbox speaks of them. */
@NullMarked
package dev.accord.statement.web;

import org.jspecify.annotations.NullMarked;
