/** Code that runs inside the engine's process, where only the JDK and the engine are on the class path. */
@NullMarked
package dev.accord.embedded.guard;

import org.jspecify.annotations.NullMarked;
