/**
 * Transactions come in, credits are given, earnings are computed for a period and explained. {@code commission.calc} is the arithmetic, plain Java;
 * everything around it brings the facts in, keeps the versions and shows the results.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "people", "plan", "plan :: definition"})
@NullMarked
package dev.accord.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
