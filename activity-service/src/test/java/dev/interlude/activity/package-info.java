/** The whole service, as its clients and operators meet it. */
@NullMarked
package dev.interlude.activity;

import org.jspecify.annotations.NullMarked;
