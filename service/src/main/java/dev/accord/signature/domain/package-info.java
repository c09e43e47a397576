/** The rules and the records of signatures. */
@NullMarked
package dev.accord.signature.domain;

import org.jspecify.annotations.NullMarked;
