/** The audit log for auditors and administrators: search, export, check. */
@NullMarked
package dev.accord.audit.web;

import org.jspecify.annotations.NullMarked;
