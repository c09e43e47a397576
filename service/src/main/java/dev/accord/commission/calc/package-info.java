/**
 * The commission calculator: deterministic, exact, plain Java. It reads plan definitions, assignments and deals as values and answers with earnings
 * that carry their steps. Nothing here knows a database, a clock or a framework.
 */
@NamedInterface("calc")
@NullMarked
package dev.accord.commission.calc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
