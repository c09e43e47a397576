/** Job workers of PlanDistribution and PlanAcceptance: each reads its variables and calls one use case. */
@NullMarked
package dev.accord.distribution.process;

import org.jspecify.annotations.NullMarked;
