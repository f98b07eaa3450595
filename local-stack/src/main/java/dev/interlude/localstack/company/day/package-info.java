/** What a simulated person does on a day, and the facts that their apps report of it. */
@NullMarked
package dev.interlude.localstack.company.day;

import org.jspecify.annotations.NullMarked;
