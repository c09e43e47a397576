/** The history of an approval on the page of its subject, with questions and answers. */
@NullMarked
package dev.accord.approval.web;

import org.jspecify.annotations.NullMarked;
