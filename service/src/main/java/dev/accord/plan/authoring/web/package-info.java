/** Pages and API for requests and approvals of plans, and what the inbox says about their tasks. */
@NullMarked
package dev.accord.plan.authoring.web;

import org.jspecify.annotations.NullMarked;
