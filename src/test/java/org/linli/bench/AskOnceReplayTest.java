package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.ShippedItems;

/** The replay counts right: a desk without mistakes asks nobody twice and learns from answers. */
class AskOnceReplayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private static AskOnceReplay replay(IdealDesk.Start start) throws IOException {
    var items = ShippedItems.get().all();
    var truth = new TruthOf(items, Shares.shipped(), DAY, 7);
    var desk = new IdealDesk(new InventedPlace(120, 7), truth, start, items, DAY);
    var replay = new AskOnceReplay(desk, truth, items, DAY);
    var said = new ArrayList<String>();
    replay.run(Pile.shipped(), said::add);
    assertThat(said).hasSize(Pile.shipped().forms().size() + 2);
    return replay;
  }

  @Test
  void nobodyIsAskedTwiceAndWhatDepartmentsKnowIsNotAsked() throws IOException {
    var empty = replay(IdealDesk.Start.REGISTERS);
    var ledgers = replay(IdealDesk.Start.LEDGERS);
    assertThat(empty.year().askedTwice()).isZero();
    assertThat(empty.later().knownShare()).isGreaterThan(empty.year().knownShare());
    assertThat(ledgers.later().knownShare()).isGreaterThan(empty.later().knownShare());
  }

  @Test
  void theLastLineIsJson() throws IOException {
    var replay = replay(IdealDesk.Start.LEDGERS);
    assertThat(replay.later().json(replay.year(), 4.2))
        .matches(
            "\\{\"cells\":\\d+,\"filled\":0\\.\\d+,\"derived\":0\\.\\d+,\"asked\":0\\.\\d+,"
                + "\"asked_twice\":0,\"human_columns\":0\\.\\d+,\"wrong_matches\":0,\"form_s\":4\\.20}");
  }
}
