/** The campaign and letter aggregates and their use cases. */
@NullMarked
package dev.accord.distribution.domain;

import org.jspecify.annotations.NullMarked;
