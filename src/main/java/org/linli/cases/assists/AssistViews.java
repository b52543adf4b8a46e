package org.linli.cases.assists;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Names;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Puts names to places and posts; two reads, however many. */
@Component
class AssistViews {

  private final Places places;
  private final Posts posts;

  AssistViews(Places places, Posts posts) {
    this.places = places;
    this.posts = posts;
  }

  AssistView.All of(Assists.Of it) {
    var names = names(it.all().stream().map(AssistFile.Seen::file).toList(), List.of());
    return new AssistView.All(
        it.all().stream().map(one -> view(one.file(), one.may(), names)).toList(), it.mayAsk());
  }

  List<AssistView.Line> lines(List<AssistLists.Line> lines) {
    var names =
        names(
            lines.stream().map(AssistLists.Line::file).toList(),
            lines.stream().map(AssistLists.Line::place).toList());
    return lines.stream()
        .map(it ->
            new AssistView.Line(
                view(it.file(), List.of(), names),
                it.words(),
                names.place(it.place()),
                it.address(),
                it.leaf()))
        .toList();
  }

  private Names names(List<AssistFile> files, List<PlaceCode> more) {
    var codes = new HashSet<>(more);
    for (var it : files) {
      codes.add(it.it().unit().place());
      if (it.climbed() != null) codes.add(it.climbed());
    }
    var held =
        files.stream()
            .map(AssistFile::owner)
            .filter(Objects::nonNull)
            .map(it -> it.post())
            .collect(Collectors.toSet());
    return Names.of(places, codes, posts, held);
  }

  private static AssistView view(AssistFile file, List<Act> may, Names names) {
    var it = file.it();
    var owner = file.owner();
    return new AssistView(
        it.of(),
        it.number(),
        names.place(it.unit().place()),
        it.unit().agency(),
        it.part(),
        it.limit(),
        it.state().name(),
        it.isOpen(),
        it.ruled(),
        it.due(),
        names.title(owner == null ? null : owner.post()),
        owner != null && owner.standsIn(),
        names.placeOrNull(file.climbed()),
        file.asked(),
        file.closed(),
        file.answer(),
        may);
  }
}
