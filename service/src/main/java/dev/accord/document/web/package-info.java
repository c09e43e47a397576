/** The public verify page and its API, and stored documents for those who may read them. */
@NullMarked
package dev.accord.document.web;

import org.jspecify.annotations.NullMarked;
