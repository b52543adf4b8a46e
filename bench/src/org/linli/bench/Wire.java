package org.linli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One keep-alive connection that sends requests written beforehand: the cheapest client there is.
 */
final class Wire implements Closeable {

  private final Socket socket;
  private final BufferedInputStream in;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  /** What came back, as it was sent: not packed. */
  record Answer(int status, byte[] body) {}

  /** Sends one request, reads its whole answer and tells its status. */
  int send(byte[] request) throws IOException {
    return send(request, null);
  }

  /** The same, and what the answer says. */
  Answer ask(byte[] request) throws IOException {
    var body = new ByteArrayOutputStream();
    var status = send(request, body);
    return new Answer(status, body.toByteArray());
  }

  /** Sends one request whose answer does not end, and hands over what comes, headers and all. */
  InputStream open(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return in;
  }

  private int send(byte[] request, @Nullable OutputStream into) throws IOException {
    socket.getOutputStream().write(request);
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      if (lower.startsWith("transfer-encoding:")) chunked = true;
    }
    if (chunked) {
      for (var size = chunk(); size > 0; size = chunk()) {
        take(size, into);
        line();
      }
      line();
    } else {
      take(length, into);
    }
    return status;
  }

  private void take(int length, @Nullable OutputStream into) throws IOException {
    if (into == null) in.skipNBytes(length);
    else into.write(in.readNBytes(length));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /** A line without its end. */
  String line() throws IOException {
    var line = new StringBuilder();
    for (var letter = in.read(); letter != '\n'; letter = in.read()) {
      if (letter < 0) throw new IOException("The server closed the connection");
      if (letter != '\r') line.append((char) letter);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
