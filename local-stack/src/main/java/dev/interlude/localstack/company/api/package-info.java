/** The public HTTP interfaces of the services, as the simulated company's apps use them. */
@NullMarked
package dev.interlude.localstack.company.api;

import org.jspecify.annotations.NullMarked;
