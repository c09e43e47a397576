/** Words for the steps of an earning, in the reader's language, made when somebody reads them. */
@NamedInterface("explain")
@NullMarked
package dev.accord.commission.calc.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
