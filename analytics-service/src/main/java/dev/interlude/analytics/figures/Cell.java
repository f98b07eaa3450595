package dev.interlude.analytics.figures;

import java.util.List;

/**
 * The people of one placement: no published unit tells them apart.
 *
 * @param units the units they count in, as indexes
 * @param department the deepest of them that is a department, or the company
 * @param site their site, or {@link Units#withoutSite()}
 */
record Cell(List<Integer> units, int department, int site, List<PersonSums> people) {}
