/** What the pages and the API of facts share. */
@NullMarked
package dev.accord.commission.web;

import org.jspecify.annotations.NullMarked;
