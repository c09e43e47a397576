/** The guides of {@code docs/}, followed to the letter. */
package dev.accord.guide;
