package org.linli.sweeps.categories;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.people.ResidentId;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP for one person's category. Whatever is entered carries an id of the sender's: the same sent
 * again changes nothing.
 */
@RestController
@RequestMapping("/api/residents/{resident}/category")
@Refuses(409)
class CategoryResource {

  private final Categories categories;
  private final Places places;
  private final Posts posts;

  CategoryResource(Categories categories, Places places, Posts posts) {
    this.categories = categories;
    this.places = places;
    this.posts = posts;
  }

  /** That somebody is to be decided about; {@code at} is now when left out. */
  record NewRegistration(
      UUID id,
      Cause cause,
      @Schema(example = "咳嗽三天") @Nullable String words,
      @Nullable Instant at) {}

  record NewDecision(
      UUID id,
      HealthCategory category,
      Cause cause,
      @Schema(example = "核酸检测阳性") @Nullable String words,
      @Schema(example = "武汉市第六医院") String bodyName,
      Instant decidedAt) {}

  record NewEnding(
      UUID id,
      Ending ending,
      Cause cause,
      @Schema(example = "两次核酸检测阴性") @Nullable String words,
      @Schema(example = "武汉市第六医院") String bodyName,
      Instant decidedAt) {}

  record NewPlacement(
      UUID id,
      Facility facility,
      @Schema(example = "江汉方舱医院") @Nullable String facilityName,
      @Nullable Instant at) {}

  record NewTest(UUID id, @Nullable Instant at) {}

  record WhyNot(@Schema(example = "登记错了人") String reason) {}

  /** That it was looked at is in the journal. */
  @GetMapping
  CategoryView one(Caller caller, @PathVariable ResidentId resident) {
    return view(categories.card(caller, resident));
  }

  @PostMapping("/registrations")
  @ResponseStatus(CREATED)
  CategoryView register(
      Caller caller, @PathVariable ResidentId resident, @RequestBody NewRegistration it) {
    return view(
        categories.register(
            caller, resident, new Categories.Told(it.id(), it.cause(), it.words(), "", it.at())));
  }

  @PostMapping("/decisions")
  @ResponseStatus(CREATED)
  CategoryView decide(
      Caller caller, @PathVariable ResidentId resident, @RequestBody NewDecision it) {
    return view(
        categories.decide(
            caller,
            resident,
            it.category(),
            new Categories.Told(it.id(), it.cause(), it.words(), it.bodyName(), it.decidedAt())));
  }

  @PostMapping("/endings")
  @ResponseStatus(CREATED)
  CategoryView end(Caller caller, @PathVariable ResidentId resident, @RequestBody NewEnding it) {
    return view(
        categories.end(
            caller,
            resident,
            it.ending(),
            new Categories.Told(it.id(), it.cause(), it.words(), it.bodyName(), it.decidedAt())));
  }

  @PostMapping("/placements")
  @ResponseStatus(CREATED)
  CategoryView place(
      Caller caller, @PathVariable ResidentId resident, @RequestBody NewPlacement it) {
    var name = it.facilityName() == null ? "" : it.facilityName();
    return view(
        categories.place(
            caller,
            resident,
            it.facility(),
            new Categories.Told(it.id(), Cause.DIAGNOSIS, null, name, it.at())));
  }

  @PostMapping("/tests")
  @ResponseStatus(CREATED)
  CategoryView test(Caller caller, @PathVariable ResidentId resident, @RequestBody NewTest it) {
    return view(
        categories.test(
            caller, resident, new Categories.Told(it.id(), Cause.TEST, null, "", it.at())));
  }

  @PostMapping("/entries/{entry}/withdrawal")
  @ResponseStatus(CREATED)
  CategoryView withdraw(
      Caller caller,
      @PathVariable ResidentId resident,
      @PathVariable UUID entry,
      @RequestBody WhyNot it) {
    return view(categories.withdraw(caller, resident, entry, it.reason()));
  }

  private CategoryView view(Categories.Card card) {
    var grid = card.person().grid();
    return CategoryView.of(
        card,
        PlaceView.of(grid, places.named(List.of(grid)).get(grid)),
        posts.titles(CategoryView.posts(card.history())));
  }
}
