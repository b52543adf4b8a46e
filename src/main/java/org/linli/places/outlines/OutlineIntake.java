package org.linli.places.outlines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.places.Source;
import org.linli.places.outlines.OutlineReport.CrsReason;
import org.locationtech.jts.geom.Geometry;

/** A file of outlines on its way in: in whose coordinates it is, and which outlines are sound. */
public final class OutlineIntake {

  /** Which share of an outline may lie outside its parent's. */
  private static final double MOST_OUTSIDE = 0.05;

  private final GeoJsonFile file;
  private final Map<Integer, PlaceCode> codes = new TreeMap<>();
  private final Map<PlaceCode, Sound> sound = new TreeMap<>();
  private final List<OutlineReport.Rejected> rejected = new ArrayList<>();

  /** An outline that can be stored; {@code repaired} tells what was wrong with it before. */
  public record Sound(
      int index,
      PlaceCode code,
      @Nullable String name,
      Geometry area,
      @Nullable Invalidity repaired) {

    public Outline outline() {
      return Outline.of(code, area, false);
    }
  }

  /** What is wrong with giving this place an outline, or null. */
  public interface Rule {
    @Nullable Fault faultOf(PlaceCode code);
  }

  public OutlineIntake(Source source) {
    file = GeoJsonFile.read(source);
    for (var shape : file.shapes()) read(shape);
  }

  private void read(GeoJsonFile.Shape shape) {
    var code = parsed(shape.code());
    if (code == null) {
      reject(shape, Fault.at("code", shape.code(), OutlineFault.NO_CODE));
    } else if (codes.containsValue(code)) {
      reject(shape, Fault.at("code", shape.code(), OutlineFault.TWICE));
    } else if (shape.fault() != null) {
      reject(shape, shape.fault());
    } else {
      codes.put(shape.index(), code);
    }
  }

  /** The places named in the file that could be read. */
  public Set<PlaceCode> codes() {
    return new HashSet<>(codes.values());
  }

  /** The codes and all that contain them: whose stored outlines help to judge the file. */
  public Set<PlaceCode> family() {
    var all = codes();
    for (var code : codes.values()) all.addAll(code.ancestors());
    return all;
  }

  /** In which coordinates the file is, if it can be told at all. */
  public CrsFound crs(Crs wanted, Map<PlaceCode, Geometry> stored) {
    if (wanted != Crs.AUTO) return new CrsFound(wanted, CrsReason.GIVEN);
    var told = file.told();
    if (told != Crs.AUTO) return new CrsFound(told, CrsReason.TOLD_BY_FILE);
    var pairs = new ArrayList<Likeness.Pair>();
    for (var shape : file.shapes()) {
      var code = codes.get(shape.index());
      var known = code == null ? null : stored.get(code);
      if (known != null && shape.polygons() != null) {
        pairs.add(new Likeness.Pair(shape.polygons(), known));
      }
    }
    var likely = Likeness.crsOf(pairs);
    if (likely == Crs.AUTO) throw Refusal.because(OutlineReason.CRS_UNTOLD);
    return new CrsFound(likely, CrsReason.COMPARED);
  }

  public record CrsFound(Crs crs, CrsReason reason) {}

  /** Mends what can be mended and sorts out the rest; {@code stored} are surveyed outlines. */
  public void judge(Crs crs, Rule rule, Map<PlaceCode, Geometry> stored) {
    for (var shape : file.shapes()) {
      var code = codes.get(shape.index());
      var raw = shape.polygons();
      if (code == null || raw == null) continue;
      var fault = rule.faultOf(code);
      if (fault != null) {
        reject(shape, fault);
        continue;
      }
      var mended = Mending.mend(raw, crs);
      if (mended.outline() != null) {
        sound.put(
            code,
            new Sound(shape.index(), code, shape.name(), mended.outline(), mended.repaired()));
      } else if (mended.fault() != null) {
        reject(shape, mended.fault());
      }
    }
    rejectStrays(stored);
  }

  private void rejectStrays(Map<PlaceCode, Geometry> stored) {
    for (var it : List.copyOf(sound.values())) {
      var parent = nearestParent(it.code(), stored);
      if (parent == null) continue;
      var share = it.area().difference(parent).getArea() / it.area().getArea();
      if (share > MOST_OUTSIDE) {
        reject(
            it,
            Fault.at("geometry", it.code(), OutlineFault.OUT_OF_PARENT, Math.round(share * 100)));
      }
    }
  }

  private @Nullable Geometry nearestParent(PlaceCode code, Map<PlaceCode, Geometry> stored) {
    for (var ancestor : code.ancestors().reversed()) {
      var inFile = sound.get(ancestor);
      var outline = inFile == null ? stored.get(ancestor) : inFile.area();
      if (outline != null) return outline;
    }
    return null;
  }

  /** Takes a sound outline out again, for a reason only the room that stores it can know. */
  public void reject(Sound it, Fault fault) {
    sound.remove(it.code());
    rejected.add(new OutlineReport.Rejected(it.index(), it.code().toString(), fault));
  }

  private void reject(GeoJsonFile.Shape shape, Fault fault) {
    rejected.add(new OutlineReport.Rejected(shape.index(), shape.code(), fault));
  }

  /** The places of the file whose outline is not taken, as far as their codes could be read. */
  public Set<PlaceCode> rejected() {
    var all = new HashSet<PlaceCode>();
    for (var it : rejected) {
      var code = parsed(it.code());
      if (code != null) all.add(code);
    }
    return all;
  }

  public List<Sound> sound() {
    return List.copyOf(sound.values());
  }

  public OutlineReport report(boolean dryRun, CrsFound crs, Map<PlaceCode, String> names) {
    var repaired = new ArrayList<OutlineReport.Repaired>();
    for (var it : sound.values()) {
      if (it.repaired() == null) continue;
      var name = names.getOrDefault(it.code(), it.name() == null ? "" : it.name());
      repaired.add(new OutlineReport.Repaired(it.code().toString(), name, it.repaired()));
    }
    rejected.sort(java.util.Comparator.comparingInt(OutlineReport.Rejected::index));
    return new OutlineReport(
        dryRun, crs.crs(), crs.reason(), sound.size(), repaired, List.copyOf(rejected));
  }

  private static @Nullable PlaceCode parsed(String digits) {
    try {
      var code = PlaceCode.of(digits);
      return code.level() == Level.COUNTRY ? null : code;
    } catch (IllegalArgumentException notCode) {
      return null;
    }
  }
}
