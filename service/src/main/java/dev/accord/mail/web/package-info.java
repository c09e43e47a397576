/** The send log as a page and in the API. */
@NullMarked
package dev.accord.mail.web;

import org.jspecify.annotations.NullMarked;
