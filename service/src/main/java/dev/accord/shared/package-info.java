/**
 * The few words every module shares: money, effective dates, references to a subject, a refusal and who acts. It holds no
 * business rule and uses no other module.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.accord.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
