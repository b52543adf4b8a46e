package org.linli.sweeps;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Parcels;
import org.linli.facts.Single;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;
import org.linli.people.organisations.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The door for many reports at once. A body of any length is read in parcels; while some are being
 * written the next ones are read, never more than a few. Rows of one subdistrict are kept in the
 * order they came in, so that of two about the same person the later one counts.
 */
@Service
public class Batches {

  private static final Logger log = LoggerFactory.getLogger(Batches.class);

  /** As many as the intake has committers: the disk is asked by few, for much at a time. */
  private static final int WRITERS = 2;

  /** More than write, so that no writer is idle because another's subdistricts have more rows. */
  private static final int LANES = 2 * WRITERS;

  private static final int MOST_AT_ONCE = 4;

  private final Parcels parcels;
  private final Organisations organisations;
  private final Periods periods;
  private final Clock clock;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService writers =
      Executors.newFixedThreadPool(WRITERS, Thread.ofPlatform().name("batch-", 1).factory());

  Batches(Parcels parcels, Organisations organisations, Periods periods, Clock clock) {
    this.parcels = parcels;
    this.organisations = organisations;
    this.periods = periods;
    this.clock = clock;
  }

  @PreDestroy
  void stop() {
    writers.close();
  }

  /** How many rows there were and what became of them. */
  public record Tally(int rows, int taken, int again, int corrected, int refused, int blank) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Single.Fate fate) {
      return switch (fate) {
        case TAKEN -> new Tally(rows + 1, taken + 1, again, corrected, refused, blank);
        case AGAIN -> new Tally(rows + 1, taken, again + 1, corrected, refused, blank);
        case CORRECTED -> new Tally(rows + 1, taken, again, corrected + 1, refused, blank);
        default -> plusRefused();
      };
    }

    Tally plusRefused() {
      return new Tally(rows + 1, taken, again, corrected, refused + 1, blank);
    }

    Tally plusBlank() {
      return new Tally(rows + 1, taken, again, corrected, refused, blank + 1);
    }

    int kept() {
      return taken + again + corrected;
    }
  }

  /** Where rows go that are not kept. */
  interface Refused {
    void take(BatchRow row, Fault why) throws IOException;
  }

  /** Opens the form in which the rows come; asked for only when the caller may bring any. */
  interface Opening {
    BatchRows open(BatchReader reader) throws IOException;
  }

  /**
   * May this caller bring any, for its place, or for an organisation's people wherever they live?
   */
  Single.Bringer requireBringer(Caller caller, @Nullable OrganisationId organisation) {
    caller.require(Power.REPORT_BY_PROXY);
    if (organisation == null) {
      return new Single.Bringer(caller.post(), caller.place(), null, caller.place());
    }
    var at = organisations.gridOf(caller, Power.REPORT_BY_PROXY, organisation);
    return new Single.Bringer(caller.post(), caller.place(), organisation, at);
  }

  /** Whom a list of theirs names: everybody of an organisation, or nobody without one. */
  List<Organisation.Person> people(Caller caller, @Nullable OrganisationId organisation) {
    requireBringer(caller, organisation);
    return organisation == null ? List.of() : organisations.get(caller, organisation).people();
  }

  /**
   * Keeps what can be kept and hands over the rest.
   *
   * @throws IOException when the body breaks off: what was kept before stays, once
   */
  Tally take(Single.Bringer by, BatchReader.ForAll forAll, Opening opening, Refused refused)
      throws IOException {
    if (!room.tryAcquire()) throw Refusal.because(SweepsReason.BATCHES_FULL);
    try {
      return new Run(by, refused).take(opening.open(new BatchReader(periods, clock, forAll)));
    } finally {
      room.release();
    }
  }

  /** Rows of some subdistricts: those that wait to be a parcel, and the parcel being written. */
  private static final class Lane {
    private List<BatchRow> waiting = new ArrayList<>(Parcels.ROWS);
    private List<BatchRow> written = List.of();
    private @Nullable Future<List<Single.Fate>> writing;
  }

  private final class Run {
    private final Single.Bringer by;
    private final Refused refused;
    private final Lane[] lanes = new Lane[LANES];
    private Tally tally = Tally.NONE;

    Run(Single.Bringer by, Refused refused) {
      this.by = by;
      this.refused = refused;
      for (var i = 0; i < LANES; i++) lanes[i] = new Lane();
    }

    Tally take(BatchRows rows) throws IOException {
      try {
        rows.each(this::add);
        for (var lane : lanes) write(lane);
        for (var lane : lanes) settle(lane);
        return tally;
      } finally {
        for (var lane : lanes) letEnd(lane);
      }
    }

    private void add(BatchRow row) throws IOException {
      var single = row.single();
      if (row.isBlank()) {
        tally = tally.plusBlank();
      } else if (single == null) {
        refuse(row);
      } else {
        var lane = lanes[Math.floorMod(single.resident().subdistrict(), LANES)];
        lane.waiting.add(row);
        if (lane.waiting.size() == Parcels.ROWS) write(lane);
      }
    }

    private void refuse(BatchRow row) throws IOException {
      tally = tally.plusRefused();
      var why = row.fault();
      refused.take(row, why == null ? Fault.at("", "", BatchFault.NOT_KEPT) : why);
    }

    /** One parcel of a lane after the other; the next is filled meanwhile. */
    private void write(Lane lane) throws IOException {
      settle(lane);
      if (lane.waiting.isEmpty()) return;
      var singles = new ArrayList<Single>(lane.waiting.size());
      for (var row : lane.waiting) {
        var single = row.single();
        if (single != null) singles.add(single);
      }
      lane.written = lane.waiting;
      lane.waiting = new ArrayList<>(Parcels.ROWS);
      lane.writing = writers.submit(() -> parcels.commit(by, singles));
    }

    private void settle(Lane lane) throws IOException {
      var writing = lane.writing;
      if (writing == null) return;
      lane.writing = null;
      var fates = outcome(writing);
      for (var i = 0; i < fates.size(); i++) {
        var fate = fates.get(i);
        if (fate.isKept()) {
          tally = tally.plus(fate);
        } else {
          var row = lane.written.get(i);
          refuse(row.refused(fault(fate, row)));
        }
      }
      lane.written = List.of();
    }

    /** Nothing more is kept after a parcel that could not be: the sender is to send all again. */
    private List<Single.Fate> outcome(Future<List<Single.Fate>> writing) {
      try {
        return writing.get();
      } catch (ExecutionException failed) {
        log.error("A parcel was not kept", failed.getCause());
        throw Refusal.because(SweepsReason.BATCH_STOPPED, tally.kept());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw Refusal.because(SweepsReason.BATCH_STOPPED, tally.kept());
      }
    }

    private void letEnd(Lane lane) {
      var writing = lane.writing;
      if (writing != null) writing.cancel(false);
    }
  }

  private static Fault fault(Single.Fate fate, BatchRow row) {
    var single = row.single();
    var resident = single == null ? "" : single.resident();
    return switch (fate) {
      case NOBODY_HERE -> Fault.at("resident", resident, BatchFault.NOBODY_HERE);
      case NOT_OF_THIS_HOUSEHOLD ->
          Fault.at("household", resident, BatchFault.NOT_OF_THIS_HOUSEHOLD);
      case TOO_MANY_CORRECTIONS -> Fault.at("resident", resident, BatchFault.TOO_MANY_CORRECTIONS);
      default -> Fault.at("id", single == null ? "" : single.id(), BatchFault.NOT_KEPT);
    };
  }
}
