/** Who works at the simulated company: units, sites, hours and habits. */
@NullMarked
package dev.interlude.localstack.company.people;

import org.jspecify.annotations.NullMarked;
