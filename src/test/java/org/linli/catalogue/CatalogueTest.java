package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.catalogue.Candidate.Why;

/** The catalogue that ships is whole, one that contradicts itself is refused, words find items. */
class CatalogueTest {

  private static final Catalogue SHIPPED = CatalogueFile.shipped();
  private static final ItemIndex INDEX = new ItemIndex(SHIPPED.current().toList());

  private static final String HEAD =
      "key,version,subject,zh,en,type,codes,unit,rule,standard,owner,fresh,sensitivity,ask,register,formula,synonyms\n";
  private static final String NAME =
      "NAME,1,RESIDENT,姓名,Name,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT,,,名字\n";
  private static final String BORN =
      "BORN,1,RESIDENT,出生日期,Born,DATE,,,,,HEALTH,never,PERSONAL,RESIDENT,,,生日\n";

  /** The records and {@link Catalogue} refuse the rest: that it could be read is their test. */
  @Test
  void whatShipsIsLargeEnoughAndInBothLanguages() {
    assertThat(SHIPPED.current()).hasSizeGreaterThanOrEqualTo(150);
    for (var subject : ItemSubject.values()) {
      assertThat(SHIPPED.current().filter(it -> it.subject() == subject)).hasSizeGreaterThan(10);
    }
    var chinese = Pattern.compile("\\p{IsHan}");
    SHIPPED
        .current()
        .forEach(it -> {
          assertThat(it.name()).as(it.key()).containsPattern(chinese);
          assertThat(it.englishName()).as(it.key()).doesNotContainPattern(chinese);
          assertThat(it.synonyms()).as(it.key()).isNotEmpty();
        });
  }

  @Test
  void religionPoliticsAndBiometricsAreThereButOff() {
    var off =
        SHIPPED
            .current()
            .filter(it -> !it.isInUse())
            .map(DataItem::key)
            .collect(Collectors.toSet());
    assertThat(off)
        .contains("RELIGION", "POLITICAL_STATUS", "PARTY_BRANCH", "FACE_IMAGE", "FINGERPRINT")
        .doesNotContain("NAME", "DISABLED", "LOW_INCOME");
    assertThat(SHIPPED.current().filter(it -> off.contains(it.key())))
        .allMatch(it -> it.sensitivity().isSensitive());
  }

  @Test
  void theCodesOfStandardsAreWhole() {
    assertThat(codes("ETHNICITY").codes()).hasSize(58);
    assertThat(codes("SEX").codes().stream().map(CodeList.Code::code))
        .containsExactly("0", "1", "2", "9");
    assertThat(codes("DISABILITY_KIND").codes()).hasSize(7);
  }

  @Test
  void whatNeverAgesAndWhatIsDerivedIsToldApart() {
    assertThat(SHIPPED.get("BIRTH_DATE").freshFor()).isNull();
    assertThat(SHIPPED.get("PHONE").freshFor()).hasYears(1);
    var age = SHIPPED.get("AGE");
    assertThat(age.isDerived()).isTrue();
    assertThat(age.knowers()).isEmpty();
  }

  @Test
  void anItemsOlderVersionsStay() {
    var now = SHIPPED.get("MEDICAL_INSURANCE");
    assertThat(now.version()).isEqualTo(2);
    var older = SHIPPED.older("MEDICAL_INSURANCE");
    assertThat(older).hasSize(1);
    assertThat(codes(older.getFirst()).has("RURAL")).isTrue();
    assertThat(codes(now).has("RURAL")).isFalse();
    assertThat(SHIPPED.older("NAME")).isEmpty();
    assertThatThrownBy(() -> SHIPPED.get("NOBODY_KNOWS"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          手机号             | PHONE           | SYNONYM
          联系电话           | PHONE           | NAME
          １．联系 电话：    | PHONE           | WITHOUT_EXTRAS
          联系电话（手机）   | PHONE           | WITHOUT_EXTRAS
          公民身份号码       | IDENTITY_NUMBER | NAME
          birth_date         | BIRTH_DATE      | KEY
          Date of birth      | BIRTH_DATE      | NAME
          是否独居           | LIVES_ALONE     | SYNONYM
          是否为志愿者       | VOLUNTEER       | WITHOUT_EXTRAS
          婚姻状况情况       | MARITAL_STATUS  | WITHOUT_EXTRAS
          民族（必填）       | ETHNICITY       | WITHOUT_EXTRAS
          GB/T 2261.2        | MARITAL_STATUS  | STANDARD
          居民常用联系电话号 | PHONE           | PART
          """)
  void words(String words, String key, Why why) {
    var found = residents(words).getFirst();
    assertThat(found.item().key()).isEqualTo(key);
    assertThat(found.why()).isEqualTo(why);
    assertThat(found.matched()).isNotBlank();
  }

  @Test
  void whatMayBeSeveralIsAnsweredWithSeveral() {
    assertThat(residents("证件号码").stream().limit(2).map(it -> it.item().key()))
        .containsExactlyInAnyOrder("IDENTITY_NUMBER", "PAPER_NUMBER");
    assertThat(residents("，。")).isEmpty();
    assertThat(residents("天王盖地虎")).isEmpty();
  }

  @Test
  void aVersionFollowsTheOneBefore() {
    var next = NAME.replace("NAME,1", "NAME,2");
    assertThat(read(NAME + next).older("NAME")).hasSize(1);
    assertThatThrownBy(() -> read(next)).hasMessageContaining("versions are not in order");
  }

  @Test
  void aNameOfTwoItemsMustBeToldAsAmbiguous() {
    assertThatThrownBy(() -> read(NAME + BORN.replace("生日", "名字")))
        .hasMessageContaining("名字 is NAME's too");
    assertThat(read(NAME.replace("名字", "名字?") + BORN.replace("生日", "名字?")).current()).hasSize(2);
    assertThatThrownBy(() -> read(NAME.replace("名字", "名字?"))).hasMessageContaining("ambiguous");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,1,RESIDENT,甲,A,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,0,RESIDENT,甲,A,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,,A,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,CODE,NO_SUCH,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,DECIMAL,,,0..9,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,INTEGER,,,,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,INTEGER,,,9..0,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,TEXT,,,[,,HEALTH,never,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,TEXT,,,,,HEALTH,P0D,PERSONAL,RESIDENT,,,",
        "A,1,RESIDENT,甲,A,TEXT,,,,,HEALTH,never,PERSONAL,,,,",
        "A,1,RESIDENT,甲,A,TEXT,,,,,HEALTH,never,PERSONAL,RESIDENT RESIDENT,,,",
        "A,1,RESIDENT,甲,A,INTEGER,,,0..9,,HEALTH,never,PERSONAL,RESIDENT,,AGE(BORN),",
        "A,1,RESIDENT,甲,A,INTEGER,,,0..9,,HEALTH,never,PERSONAL,,,AGE(NAME),",
        "A,1,PLACE,甲,A,INTEGER,,,0..9,,HEALTH,never,ORDINARY,,,AGE(BORN),",
        "A,1,PLACE,甲,A,INTEGER,,,0..9,,HEALTH,never,ORDINARY,,,COUNT(RESIDENT: NAME>=6),",
        "A,1,PLACE,甲,A,INTEGER,,,0..9,,HEALTH,never,ORDINARY,,,COUNT(RESIDENT: NOBODY=Y),",
        "A,1,PLACE,甲,A,INTEGER,,,0..9,,HEALTH,never,ORDINARY,,,SHARE(BORN),",
      })
  void whatIsWrongInALineIsRefused(String line) {
    assertThatThrownBy(() -> read(NAME + BORN + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCodeListLeavesAChoiceAndNamesEachCodeOnce() {
    assertThatThrownBy(() -> read(NAME, "L,1,甲,A\n")).hasMessageContaining("nothing to choose");
    assertThatThrownBy(() -> read(NAME, "L,1,甲,A\nL,1,乙,B\n")).hasMessageContaining("twice");
    assertThatThrownBy(() -> read(NAME, "L,1,甲,\nL,2,乙,B\n")).hasMessageContaining("whole");
  }

  private static CodeList codes(String key) {
    return codes(SHIPPED.get(key));
  }

  private static CodeList codes(DataItem item) {
    return java.util.Objects.requireNonNull(item.value().codes());
  }

  private static java.util.List<Candidate> residents(String words) {
    return Finding.in(INDEX, words, ItemSubject.RESIDENT);
  }

  private static Catalogue read(String items) {
    return read(items, "");
  }

  private static Catalogue read(String items, String codes) {
    return CatalogueFile.read(
        new StringReader(HEAD + items), new StringReader("list,code,zh,en\n" + codes));
  }
}
