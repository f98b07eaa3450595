/** Classes that break a house rule each, so that the rules are known to bite. */
@NullMarked
package dev.interlude.testsupport.architecture.violations;

import org.jspecify.annotations.NullMarked;
