package dev.accord.mail;

import java.util.Set;

/**
 * Declared as a bean by the module that sends the mail: which template of {@code templates/mail} it uses and which merge fields it gives. The
 * templates are edited by people; at start every one of them is checked against these names, so that a typing error is found before a mail is due.
 *
 * @param name file name without language and ending: {@code letter-sent} stands for {@code letter-sent.en.html} and {@code letter-sent.ja.html}
 * @param fields the merge fields always given; {@code baseUrl} and {@code to} are known to every template
 */
public record MailTemplate(String name, Set<String> fields) {}
