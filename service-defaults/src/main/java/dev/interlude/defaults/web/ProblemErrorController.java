package dev.interlude.defaults.web;

import dev.interlude.defaults.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never reached a controller: refused by the container, the firewall or a filter. */
@RestController
class ProblemErrorController implements ErrorController {
  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    var body = Problem.detail(known, ProblemCodes.of(known), "The request could not be answered.");
    return ResponseEntity.status(known).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }
}
