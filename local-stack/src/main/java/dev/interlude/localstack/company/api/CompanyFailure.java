package dev.interlude.localstack.company.api;

/** The company cannot go on; the message names what failed and where to look. */
public final class CompanyFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompanyFailure(String message) {
    super(message);
  }

  CompanyFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
