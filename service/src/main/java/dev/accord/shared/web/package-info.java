/** What pages and the API of every module share: navigation entries and links. */
@NullMarked
package dev.accord.shared.web;

import org.jspecify.annotations.NullMarked;
