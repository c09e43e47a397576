/** How a plan version comes about: requested, drafted, checked, validated, approved, or taken back. */
@NullMarked
package dev.accord.plan.authoring;

import org.jspecify.annotations.NullMarked;
