package org.linli.facts.asks;

import java.util.List;
import java.util.UUID;

/**
 * What became of answers: how many were taken, how many somebody else had given meanwhile, and how
 * many asks are left.
 *
 * @param overtaken the asks that somebody else had answered
 */
public record Answered(int answered, int passedOver, int left, List<UUID> overtaken) {

  /** Of answers that arrive again: what became of them the first time. */
  static Answered again(AskStore.Answering first, int left) {
    return new Answered(first.answered(), first.passedOver(), left, first.overtaken());
  }
}
