package org.linli.places.outlines;

import java.util.List;
import org.linli.edge.Texts;

/** A report as it is shown, in the caller's language. */
public record OutlineReportView(
    boolean dryRun,
    Crs crs,
    String crsReason,
    int accepted,
    List<RepairedView> repaired,
    List<RejectedView> rejected) {

  public record RepairedView(String code, String name, String reason) {}

  public record RejectedView(int index, String code, String reason, String cure) {}

  public static OutlineReportView of(OutlineReport report, Texts texts) {
    return new OutlineReportView(
        report.dryRun(),
        report.crs(),
        texts.say("outlines.crs." + report.crsReason().name()),
        report.accepted(),
        report.repaired().stream()
            .map(it ->
                new RepairedView(
                    it.code(), it.name(), texts.say("outlines.repaired." + it.why().name())))
            .toList(),
        report.rejected().stream().map(it -> rejected(it, texts)).toList());
  }

  private static RejectedView rejected(OutlineReport.Rejected it, Texts texts) {
    var fault = texts.view(it.fault());
    return new RejectedView(it.index(), it.code(), fault.reason(), fault.cure());
  }
}
