package org.linli.sweeps;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.edge.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object a line. An answer has its counts under {@code summary} in the first line and what
 * is wrong under {@code refused} in each other; both are passed over when it is sent again.
 */
final class JsonRows implements BatchRows.Drawn {

  private static final String SUMMARY = "summary";
  private static final String REFUSED = "refused";

  private final BatchLines lines;
  private final BatchReader reader;
  private final JsonMapper json;
  private final Writer refused;

  JsonRows(Reader body, BatchReader reader, JsonMapper json, Writer refused) {
    this.lines = new BatchLines(body);
    this.reader = reader;
    this.json = json;
    this.refused = refused;
  }

  @Override
  public @Nullable BatchRow next() throws IOException {
    for (var text = lines.next(); text != null; text = lines.next()) {
      if (text.isBlank()) continue;
      var line = lines.number();
      if (lines.wasTooLong()) {
        var fault = Fault.at("", text, BatchFault.TOO_LONG, BatchLines.LONGEST);
        return new BatchRow(line, text, null, fault);
      }
      var row = row(line, text);
      if (row != null) return row;
    }
    return null;
  }

  private @Nullable BatchRow row(int line, String text) {
    var values = new @Nullable String[BatchField.values().length];
    try (var parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return notARow(line, text);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var token = parser.nextToken();
        var field = BatchField.of(name);
        if (field != null && token.isScalarValue()) {
          values[field.ordinal()] = token == JsonToken.VALUE_NULL ? null : parser.getString();
        } else if (name.equals(SUMMARY)) {
          return null;
        } else if (name.equals(REFUSED)) {
          parser.skipChildren();
        } else {
          var why = field == null ? BatchFault.UNKNOWN_FIELD : BatchFault.NOT_A_ROW;
          return new BatchRow(line, text, null, Fault.at(name, "", why));
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        return notARow(line, text);
      }
    } catch (JacksonException broken) {
      return notARow(line, text);
    }
    return reader.read(line, text, values);
  }

  private static BatchRow notARow(int line, String text) {
    return new BatchRow(line, text, null, Fault.at("", text, BatchFault.NOT_A_ROW));
  }

  @Override
  public void begin(Writer answer, Batches.Tally tally) throws IOException {
    answer.write(json.writeValueAsString(Map.of(SUMMARY, tally)));
    answer.write('\n');
  }

  @Override
  public void refused(BatchRow row, Texts.FaultView why) throws IOException {
    var told = new LinkedHashMap<String, Object>();
    told.put("row", row.line());
    told.put("field", String.valueOf(why.column()));
    told.put("value", why.value());
    told.put("reason", why.reason());
    told.put("cure", why.cure());
    var object = object(row.text());
    object.set(REFUSED, json.valueToTree(told));
    refused.write(json.writeValueAsString(object));
    refused.write('\n');
  }

  @Override
  public void end() throws IOException {
    refused.flush();
  }

  private ObjectNode object(String text) {
    try {
      if (json.readTree(text) instanceof ObjectNode object) return object;
    } catch (JacksonException broken) {
      // as a text, below
    }
    return json.createObjectNode().put("text", text);
  }
}
