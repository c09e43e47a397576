/** Pages and API of people, accounts and absences. */
@NullMarked
package dev.accord.people.web;

import org.jspecify.annotations.NullMarked;
