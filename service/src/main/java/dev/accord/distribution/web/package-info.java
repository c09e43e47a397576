/** Pages and API of campaigns and letters, and what the inbox and the navigation show of them. */
@NullMarked
package dev.accord.distribution.web;

import org.jspecify.annotations.NullMarked;
