package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F1: what people write becomes one value, however they write it; what cannot be read says so. */
@Tag("F1")
class ValuesTest {

  private static final Catalogue SHIPPED = CatalogueFile.shipped();

  @ParameterizedTest
  @CsvSource({
    "SEX, 男, 1",
    "SEX, 女性, 2",
    "SEX, 1, 1",
    "SEX, ２, 2",
    "SEX, female, 2",
    "SEX, 1-男, 1",
    "ETHNICITY, 汉, 01",
    "ETHNICITY, 汉族, 01",
    "ETHNICITY, 1, 01",
    "MARITAL_STATUS, 已婚, 20",
    "MARITAL_STATUS, 离异, 40",
    "EDUCATION, 小学, 80",
    "EDUCATION, 大专, 30",
    "RELATION_TO_HEAD, 儿子, 2",
    "RELATION_TO_HEAD, 户主, 0",
    "RELATION_TO_HEAD, 外孙女, 4",
    "MEDICAL_INSURANCE, 新农合, RESIDENT",
    "BLOOD_TYPE, 不详, UNKNOWN",
    "BIRTH_DATE, 2020-2-3, 2020-02-03",
    "BIRTH_DATE, 1950年3月7日, 1950-03-07",
    "BIRTH_DATE, 20200203, 2020-02-03",
    "BIRTH_DATE, 2020/2/3 10:20, 2020-02-03",
    "BIRTH_DATE, ２０２０．２．３, 2020-02-03",
    "BIRTH_DATE, 36526, 2000-01-01",
    "LIVES_ALONE, 是, Y",
    "LIVES_ALONE, √, Y",
    "LIVES_ALONE, ×, N",
    "LIVES_ALONE, 独居, Y",
    "LIVES_ALONE, 非独居, N",
    "PENSION_PAID, 已缴费, Y",
    "PENSION_PAID, 未缴费, N",
    "DISABLED, 无, N",
    "PHONE, +86 138-0013-8000, 13800138000",
    "PHONE, 027-8274 1234, 02782741234",
    "FLOOR_AREA, 89.50平方米, 89.5",
    "FLOOR_AREA, 120㎡, 120",
    "WEIGHT, 65公斤, 65",
    "PENSION_AMOUNT, '3,200元', 3200",
    "HOUSEHOLD_INCOME, 1.2万元, 12000",
    "CHILDREN, 2人, 2",
    "NATIONALITY, 中国, CHN",
    "NATIVE_PLACE, 420102, 420102",
    "NATIVE_PLACE, 420100, 4201",
    "IDENTITY_NUMBER, 99010119500307123x, 99010119500307123X",
    "FORMER_NAME, ' 王小明 ', 王小明",
  })
  void whatOfficesWriteIsOneValue(String item, String typed, String value) {
    assertThat(Values.read(SHIPPED.get(item), typed)).isEqualTo(new Values.Read.Value(value, true));
  }

  /** The first day stands for a month that was told without one, and it is said. */
  @ParameterizedTest
  @CsvSource({"1950年3月, 1950-03-01", "2020.02, 2020-02-01", "202002, 2020-02-01"})
  void aMonthAloneIsItsFirstDay(String typed, String value) {
    assertThat(Values.read(SHIPPED.get("BIRTH_DATE"), typed))
        .isEqualTo(new Values.Read.Value(value, false));
  }

  @ParameterizedTest
  @CsvSource({
    "SEX, 公, NOT_OF_THE_LIST",
    "LIVES_ALONE, 也许, NOT_YES_OR_NO",
    "BIRTH_DATE, 2020-02-30, NOT_A_DAY",
    "BIRTH_DATE, 1950, MONTH_MISSING",
    "WEIGHT, 130斤, NOT_A_NUMBER",
    "CHILDREN, 2.5, NOT_WHOLE",
    "CHILDREN, 99, OUT_OF_BOUNDS",
    "PHONE, 138****8000, MASKED",
    "PHONE, 12, NOT_A_PHONE",
    "IDENTITY_NUMBER, 420102195003071235, IDENTITY_CHECK_LETTER",
    "IDENTITY_NUMBER, 4.20102E+17, DIGITS_LOST",
    "IDENTITY_NUMBER, 42010219500307, IDENTITY_SHAPE",
    "NATIVE_PLACE, 天上, NOT_A_PLACE",
    "AGE, 70, FOLLOWS_FROM_OTHERS",
    "DISABILITY_CARD, 123, NOT_OF_THE_SHAPE",
  })
  void whatCannotBeReadSaysWhy(String item, String typed, ValueFault why) {
    var read = Values.read(SHIPPED.get(item), typed);
    assertThat(read).isInstanceOf(Values.Read.Wrong.class);
    assertThat(((Values.Read.Wrong) read).why()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({"PHONE, ' '", "PHONE, 无", "BIRTH_DATE, /", "SEX, 不详", "LIVES_ALONE, '—'"})
  void nothingIsNothing(String item, String typed) {
    assertThat(Values.read(SHIPPED.get(item), typed)).isEqualTo(new Values.Read.Nothing());
  }

  @ParameterizedTest
  @CsvSource({"SECOND_PHONE, 无", "DUE_DATE, 没有", "GUARDIAN_NAME, none"})
  void thatThereIsNoneIsAValueWhereNoListHasAWordForIt(String item, String typed) {
    var it = SHIPPED.get(item);
    assertThat(Values.read(it, typed)).isEqualTo(new Values.Read.Value(Values.NONE_THERE, true));
    assertThat(Values.words(it, Values.NONE_THERE, Locale.ENGLISH)).isEqualTo("none");
  }

  @Test
  void everyValueOfEveryListIsReadFromItsCodeAndItsNames() {
    SHIPPED
        .current()
        .filter(it -> it.value().codes() != null && !it.isDerived())
        .forEach(item -> {
          for (var code : Objects.requireNonNull(item.value().codes()).codes()) {
            for (var word : List.of(code.code(), code.name(), code.englishName())) {
              assertThat(Values.read(item, word))
                  .as(item.key() + " " + word)
                  .isEqualTo(new Values.Read.Value(code.code(), true));
            }
            assertThat(Values.words(item, code.code(), Locale.CHINESE)).isEqualTo(code.name());
          }
        });
  }

  @Test
  void aFormShowsWordsInItsLanguage() {
    assertThat(Values.words(SHIPPED.get("SEX"), "1", Locale.CHINESE)).isEqualTo("男性");
    assertThat(Values.words(SHIPPED.get("LIVES_ALONE"), "Y", Locale.CHINESE)).isEqualTo("是");
    assertThat(Values.words(SHIPPED.get("LIVES_ALONE"), "N", Locale.ENGLISH)).isEqualTo("No");
    assertThat(Values.words(SHIPPED.get("NATIONALITY"), "CHN", Locale.CHINESE)).isEqualTo("中国");
  }

  @Test
  void anOldValueIsBroughtToTheNewestVersion() {
    var versions = Versions.shipped();
    var all = SHIPPED.versions("MEDICAL_INSURANCE");
    assertThat(versions.bring(all, 1, "RURAL")).isEqualTo(new Values.Read.Value("RESIDENT", true));
  }

  @Test
  void anOldValueWithoutACounterpartIsToldAsThatAndNeverForgotten() {
    var head =
        "key,version,subject,zh,en,type,codes,unit,rule,standard,owner,fresh,sensitivity,ask,"
            + "register,formula,synonyms\n";
    var rest = ",,,,COMMUNITY,never,ORDINARY,RESIDENT,,,\n";
    var catalogue =
        CatalogueFile.read(
            new StringReader(
                head
                    + "HEAT,1,DWELLING,采暖,Heat,CODE,OLD"
                    + rest
                    + "HEAT,2,DWELLING,采暖,Heat,CODE,NEW"
                    + rest),
            new StringReader(
                "list,code,zh,en\nOLD,STOVE,炉子,Stove\nOLD,GAS,燃气,Gas\n"
                    + "NEW,GAS,燃气,Gas\nNEW,NONE,无,None\n"));
    var rows =
        DataFile.rows(new StringReader("item,from,code,to\nHEAT,1,STOVE,\nHEAT,1,GAS,GAS\n"));
    var versions = new Versions(rows);
    versions.check(catalogue);
    var read = versions.bring(catalogue.versions("HEAT"), 1, "STOVE");
    assertThat(read).isEqualTo(new Values.Read.Wrong(ValueFault.NO_COUNTERPART, List.of("炉子", 1)));
    assertThatThrownBy(() -> new Versions(List.of()).check(catalogue))
        .hasMessageContaining("what becomes of STOVE");
  }

  /** Each heading of a wide form is held against a few items, and finds what it found before. */
  @Test
  void everyNameOfEveryItemIsFoundFirst() {
    var index = new ItemIndex(SHIPPED.current().toList());
    SHIPPED
        .current()
        .forEach(item -> {
          var first = Finding.in(index, item.name(), item.subject()).getFirst();
          assertThat(first.item().key()).as(item.name()).isEqualTo(item.key());
        });
  }
}
