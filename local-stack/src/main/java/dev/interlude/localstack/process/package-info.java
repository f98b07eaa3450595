/** Child processes that never outlive the process that started them. */
@NullMarked
package dev.interlude.localstack.process;

import org.jspecify.annotations.NullMarked;
