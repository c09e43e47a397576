/** Scores of objectives and attainment figures that are computed elsewhere. */
@NullMarked
package dev.accord.commission.score;

import org.jspecify.annotations.NullMarked;
