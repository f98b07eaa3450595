/** Lets tests see pages as people do, in a real Chromium. */
@NullMarked
package dev.interlude.testsupport.browser;

import org.jspecify.annotations.NullMarked;
