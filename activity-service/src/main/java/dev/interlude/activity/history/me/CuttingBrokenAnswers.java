package dev.interlude.activity.history.me;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the connection under an answer that failed in its middle. Its status is sent already, and a
 * handler of exceptions would let it end in good order, as if it were whole.
 */
@Component
class CuttingBrokenAnswers extends OncePerRequestFilter {

  private static final String BROKEN = CuttingBrokenAnswers.class.getName();

  /** Before the failure goes on: clears what was not sent, or has the connection cut. */
  static void breakOff(
      HttpServletRequest request, HttpServletResponse response, Exception failure) {
    if (response.isCommitted()) {
      request.setAttribute(BROKEN, failure);
    } else {
      response.reset();
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getAttribute(BROKEN) instanceof Exception failure) {
      throw new ServletException("an answer broke off", failure);
    }
  }
}
