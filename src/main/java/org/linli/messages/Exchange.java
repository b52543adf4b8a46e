package org.linli.messages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks over HTTP, and waits so long for the whole answer and no longer: a request's own timeout is
 * over as soon as the answer's headers have come.
 */
public final class Exchange {

  private final HttpClient client;
  private final Duration longest;

  public Exchange(HttpClient client, Duration longest) {
    this.client = client;
    this.longest = longest;
  }

  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    var asked = client.sendAsync(request, body);
    try {
      return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      throw new HttpTimeoutException("no whole answer");
    } catch (ExecutionException trouble) {
      if (trouble.getCause() instanceof IOException known) throw known;
      throw new IOException(trouble.getCause());
    } finally {
      asked.cancel(true);
    }
  }
}
