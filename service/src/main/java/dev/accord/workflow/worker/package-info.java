/** What happens when a job worker fails. */
@NullMarked
package dev.accord.workflow.worker;

import org.jspecify.annotations.NullMarked;
