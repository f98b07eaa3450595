package dev.interlude.analytics.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a tenant-admin states.
 *
 * @param date when the agreement was made
 * @param impactAssessment reference of the data protection impact assessment
 * @param workersAgreement reference of the agreement with the workers' representatives
 */
record AgreementRequest(
    @NotNull LocalDate date,
    @NotBlank @Size(max = 500) String impactAssessment,
    @NotBlank @Size(max = 500) String workersAgreement) {}
