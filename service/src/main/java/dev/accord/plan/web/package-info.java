/** Pages and API of plans and assignments. */
@NullMarked
package dev.accord.plan.web;

import org.jspecify.annotations.NullMarked;
