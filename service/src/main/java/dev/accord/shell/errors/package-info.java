/** One form for everything that goes wrong: problem details for the API, a calm page or a fragment for people. */
@NullMarked
package dev.accord.shell.errors;

import org.jspecify.annotations.NullMarked;
