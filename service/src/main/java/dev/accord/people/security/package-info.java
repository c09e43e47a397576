/** Sign-in, what may be called by whom, the person who acts and the language they are spoken to in. */
@NullMarked
package dev.accord.people.security;

import org.jspecify.annotations.NullMarked;
