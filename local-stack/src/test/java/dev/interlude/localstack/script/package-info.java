/** Tests of the script that finds a JDK, builds, and hands over to the launcher. */
@NullMarked
package dev.interlude.localstack.script;

import org.jspecify.annotations.NullMarked;
