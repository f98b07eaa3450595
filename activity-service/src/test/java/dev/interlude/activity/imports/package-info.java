/** Reading exports, without the service around it; and exports as they are made. */
@NullMarked
package dev.interlude.activity.imports;

import org.jspecify.annotations.NullMarked;
