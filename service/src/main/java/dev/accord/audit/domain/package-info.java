/** The log and its chain on PostgreSQL. */
@NullMarked
package dev.accord.audit.domain;

import org.jspecify.annotations.NullMarked;
