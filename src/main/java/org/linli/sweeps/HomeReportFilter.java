package org.linli.sweeps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.linli.edge.FilterProblems;
import org.linli.facts.FactsReason;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a household's report before the web framework is asked which of its many handlers might. At
 * the peak of a city's morning this one request is nearly all there is, and choosing, binding and
 * negotiating cost more than everything else done for it. What it answers is {@link
 * HomeResource}'s, to the letter; a refusal becomes a problem in the usual place.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class HomeReportFilter extends HttpFilter {

  private static final String BEFORE = "/api/home/";
  private static final String AFTER = "/reports";
  private static final int MOST_BYTES = 64 * 1024;

  /**
   * So many are dealt with at once, half a second's work. Whoever comes beyond that is told so
   * before anything is read: they would only keep each other waiting for the processors, long
   * before the line of those who wait for the disk is full.
   */
  static final int MOST_AT_ONCE = 2048;

  private final transient Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final transient HomeResource home;
  private final transient ObjectReader reader;
  private final transient ObjectWriter writer;
  private final transient FilterProblems problems;

  HomeReportFilter(HomeResource home, JsonMapper json, FilterProblems problems) {
    this.home = home;
    this.reader = json.readerFor(HomeResource.NewReport.class);
    this.writer = json.writerFor(ReportView.ReceiptView.class);
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var token = tokenOf(request);
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (!room.tryAcquire()) {
      problems.tell(Refusal.because(FactsReason.INTAKE_FULL), request, response);
      return;
    }
    try {
      answer(token.get(), request, response);
    } catch (RuntimeException refused) {
      problems.tell(refused, request, response);
    } finally {
      room.release();
    }
  }

  private void answer(String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var answer = home.report(token, read(request));
    var body = writer.writeValueAsBytes(answer.getBody());
    response.setStatus(answer.getStatusCode().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private HomeResource.NewReport read(HttpServletRequest request) throws IOException {
    // Most say how long they are, which is far less than what a reader would make room for.
    var told = request.getContentLength();
    var most = told < 0 ? MOST_BYTES : Math.min(told, MOST_BYTES);
    var body = request.getInputStream().readNBytes(most + 1);
    if (body.length > MOST_BYTES) throw Refusal.because(EdgeReason.TOO_LARGE);
    try {
      return reader.readValue(body);
    } catch (JacksonException unreadable) {
      throw new HttpMessageNotReadableException(
          "Not a report", unreadable, new ServletServerHttpRequest(request));
    }
  }

  /**
   * The link's token when this is a household's report in JSON; else it is someone else's to take.
   */
  private static Optional<String> tokenOf(HttpServletRequest request) {
    var path = request.getRequestURI();
    var type = request.getContentType();
    if (!path.startsWith(BEFORE)
        || !path.endsWith(AFTER)
        || path.length() <= BEFORE.length() + AFTER.length()
        || !request.getMethod().equals("POST")
        || type == null
        || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      return Optional.empty();
    }
    return Optional.of(path.substring(BEFORE.length(), path.length() - AFTER.length()));
  }
}
