/** Plans, their versions and assignments: state, storage and the use cases on them. */
@NullMarked
package dev.accord.plan.domain;

import org.jspecify.annotations.NullMarked;
