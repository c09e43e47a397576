/** Who covers a territory, a product or a customer, and from when to when. */
@NamedInterface("coverage")
@NullMarked
package dev.accord.commission.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
