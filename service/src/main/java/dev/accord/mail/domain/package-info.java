/** Queue, templates, composing and the relay to the SMTP server. */
@NullMarked
package dev.accord.mail.domain;

import org.jspecify.annotations.NullMarked;
