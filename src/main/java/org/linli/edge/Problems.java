package org.linli.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.exc.InvalidNullException;

/** The one place where an exception becomes an RFC 9457 answer. */
@RestControllerAdvice
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    return answer(refusal);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(NoSuchElementException missing) {
    return answer(Refusal.because(EdgeReason.NOT_FOUND));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException stale) {
    return answer(Refusal.because(EdgeReason.OVERTAKEN));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof InvalidNullException missing) {
      return invalid(Fault.at(fieldOf(missing), "", EdgeFault.MISSING));
    }
    return answer(Refusal.because(EdgeReason.UNREADABLE));
  }

  /** As a fault names it: {@code readings[0].resident}. */
  private static String fieldOf(InvalidNullException missing) {
    return missing.getPath().stream()
        .map(step ->
            step.getIndex() < 0 ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining())
        .substring(1);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException large) {
    return answer(Refusal.because(EdgeReason.TOO_LARGE));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
    return invalid(Fault.at(missing.getParameterName(), "", EdgeFault.MISSING));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ofAnotherKind(MethodArgumentTypeMismatchException mismatch) {
    var type = mismatch.getRequiredType();
    var why =
        PlaceCode.class.equals(type) ? EdgeFault.NOT_A_PLACE_CODE : EdgeFault.NOT_OF_THIS_KIND;
    return invalid(Fault.at(mismatch.getName(), String.valueOf(mismatch.getValue()), why));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> database(Exception trouble) {
    if (Trouble.isOutage(trouble)) {
      // As many as there are requests meanwhile: one line each.
      log.warn("The database cannot be reached: {}", trouble.getMessage());
      return answer(Refusal.because(EdgeReason.BUSY));
    }
    log.error("The database refused", trouble);
    var full = Trouble.sqlState(trouble).equals(Trouble.DISK_FULL);
    return answer(Refusal.because(full ? EdgeReason.NO_ROOM : EdgeReason.FAILED));
  }

  @ExceptionHandler
  void goneAway(AsyncRequestNotUsableException gone) {
    // The client closed its live stream; nobody is left to answer.
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
    if (unexpected instanceof ErrorResponse known) {
      var problem = known.getBody();
      problem.setType(
          URI.create(
              "/problems/"
                  + HttpStatus.valueOf(problem.getStatus())
                      .name()
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '-')));
      problem.setDetail(texts.say("problem.status", problem.getStatus()));
      return ResponseEntity.status(problem.getStatus())
          .headers(known.getHeaders())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    log.error("Unexpected", unexpected);
    return answer(Refusal.because(EdgeReason.FAILED));
  }

  private ResponseEntity<ProblemDetail> invalid(Fault fault) {
    return answer(Refusal.forFaults(EdgeReason.INVALID, List.of(fault)));
  }

  private ResponseEntity<ProblemDetail> answer(Refusal refusal) {
    var status = refusal.reason().status();
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == 503 || status == 429) {
      var wait = refusal.retryAfter().isZero() ? USUAL_WAIT : refusal.retryAfter();
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }
    return new ResponseEntity<>(document(refusal), headers, status);
  }

  private ProblemDetail document(Refusal refusal) {
    var reason = refusal.reason();
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.valueOf(reason.status()),
            texts.detail(refusal, LocaleContextHolder.getLocale()));
    problem.setType(
        URI.create("/problems/" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    if (!refusal.faults().isEmpty()) {
      problem.setProperty("errors", refusal.faults().stream().map(texts::view).toList());
    }
    return problem;
  }
}
