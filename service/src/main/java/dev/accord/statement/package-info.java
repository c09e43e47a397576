/**
 * A computed period becomes what everybody is told: checked, reviewed, approved, released as statements that are read and acknowledged, and paid by.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "commission :: run",
            "commission :: calendar",
            "commission :: calc",
            "commission :: calc-calendar",
            "commission :: explain",
            "commission :: events",
            "commission :: attainment",
            "commission :: coverage",
            "commission :: rate",
            "commission :: transaction",
            "plan",
            "plan :: definition",
            "document",
            "mail",
            "people",
            "task",
            "workflow"
        })
@NullMarked
package dev.accord.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
