package org.linli.messages.offices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.linli.messages.Gateway;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends over the installation's SMTP server. A message sent again keeps its id, so that a mailbox
 * that has it already can tell.
 */
final class MailCourier implements Courier {

  private final JavaMailSender sender;
  private final String from;

  MailCourier(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public Gateway.Answer send(Parcel it) {
    try {
      var message = sender.createMimeMessage();
      var written = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      written.setFrom(from);
      written.setTo(it.target());
      written.setSubject(it.letter().subject());
      written.setText(it.letter().body());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Message-ID", "<" + it.message() + "@linli>");
      sender.send(message);
      return new Gateway.Answer.Taken("");
    } catch (MailSendException trouble) {
      return isRefused(trouble)
          ? new Gateway.Answer.Refused("SMTP: the address was refused")
          : new Gateway.Answer.NotNow(told(trouble));
    } catch (MailException | MessagingException trouble) {
      return new Gateway.Answer.NotNow(told(trouble));
    }
  }

  /** The server was reached, and will have nothing to do with this address. */
  private static boolean isRefused(MailSendException trouble) {
    for (var each : trouble.getMessageExceptions()) {
      if (each instanceof SendFailedException failed && isThere(failed.getInvalidAddresses())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThere(Object @Nullable [] any) {
    return any != null && any.length > 0;
  }

  /** Kinds of trouble, never a server's words: they name the address. */
  private static String told(Exception trouble) {
    var root = NestedExceptionUtils.getMostSpecificCause(trouble);
    return "SMTP: " + root.getClass().getSimpleName();
  }
}
