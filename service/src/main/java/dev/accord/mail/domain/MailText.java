package dev.accord.mail.domain;

/**
 * A rendered mail.
 *
 * @param subject one line of plain text
 * @param html the whole HTML document
 */
record MailText(String subject, String html) {}
