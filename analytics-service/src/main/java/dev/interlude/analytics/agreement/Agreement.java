package dev.interlude.analytics.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An agreement as recorded.
 *
 * @param date when it was made
 * @param impactAssessment where the data protection impact assessment is found
 * @param workersAgreement where the agreement with the workers' representatives is found
 */
record Agreement(
    LocalDate date, String impactAssessment, String workersAgreement, Instant recordedAt) {}
