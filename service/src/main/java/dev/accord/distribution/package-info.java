/**
 * Campaigns and letters: an approved plan version taken to the people it is for, and back signed.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "plan",
            "plan :: definition",
            "plan :: events",
            "signature",
            "document",
            "mail",
            "people",
            "task",
            "workflow"
        })
@NullMarked
package dev.accord.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
