/** Deploys the models, decisions and forms of the repository and answers what they look like. */
@NullMarked
package dev.accord.workflow.deployment;

import org.jspecify.annotations.NullMarked;
