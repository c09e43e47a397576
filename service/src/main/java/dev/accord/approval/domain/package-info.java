/** The approval request with its levels and steps, who is asked, and who must not decide. */
@NullMarked
package dev.accord.approval.domain;

import org.jspecify.annotations.NullMarked;
