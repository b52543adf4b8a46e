package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.DISABLED_FEDERATION;

import java.util.List;

/** What the disabled persons' federation sends down. */
final class PileOfDisabled {

  private static final String DISABLED = "《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）";

  private PileOfDisabled() {}

  static List<PileForm> forms() {
    return List.of(subsidies(), subsidiesAgain());
  }

  private static PileForm subsidies() {
    return PileForm.of(
            "14-disability-subsidies.xls", "残疾人两项补贴申报.xls", DISABLED_FEDERATION, "江汉区残疾人联合会")
        .named("残疾人两项补贴对象核查表", "The two subsidies for the disabled", "")
        .rows("RESIDENT", "DISABLED=Y")
        .because(DISABLED, "残疾人两项补贴动态核查", "核实补贴资格")
        .sheet(
            "两补",
            page ->
                page.title("残疾人两项补贴对象核查表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报人：→FILLER", "联系电话：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        基本信息 > 姓名 | ITEM:NAME
                        基本信息 > 性别 | ITEM:SEX
                        基本信息 > 身份证号 | ITEM:IDENTITY_NUMBER | text
                        基本信息 > 手机 | ITEM:PHONE
                        基本信息 > 居住地址 | ITEM:RESIDENCE_ADDRESS
                        残疾情况 > 残疾证号 | ITEM:DISABILITY_CARD | text
                        残疾情况 > 残疾类别 | ITEM:DISABILITY_KIND
                        残疾情况 > 残疾等级 | ITEM:DISABILITY_GRADE
                        残疾情况 > 残疾证到期日 | ITEM:DISABILITY_CARD_UNTIL
                        享受补贴情况 > 护理补贴 | ITEM:DISABILITY_CARE_SUBSIDY | list=是,否
                        享受补贴情况 > 生活补贴 | ITEM:DISABILITY_LIVING_SUBSIDY | list=是,否
                        是否低保 | ITEM:LOW_INCOME | list=是,否
                        监护人 > 姓名 | ITEM:GUARDIAN_NAME
                        监护人 > 电话 | ITEM:GUARDIAN_PHONE
                        开户行 | ITEM:BANK
                        账号 | ITEM:BANK_ACCOUNT | text
                        备注 | REMARK
                        """));
  }

  private static PileForm subsidiesAgain() {
    return PileForm.of(
            "47-disabled-survey.xlsx", "残疾人基本状况调查.xlsx", DISABLED_FEDERATION, "江汉区残疾人联合会")
        .named("残疾人基本状况和服务需求调查表", "The disabled and what they need", "汉残调1")
        .rows("RESIDENT", "DISABLED=Y")
        .because("《中华人民共和国残疾人保障法》", "残疾人服务需求调查", "更新残疾人服务需求")
        .after("14-disability-subsidies.xls")
        .sheet(
            "调查表",
            page ->
                page.title("残疾人基本状况和服务需求调查表")
                    .line("调查社区：→PLACE_NAME | of=COMMUNITY", "调查员：→FILLER", "联系电话：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        残疾人证号码 | ITEM:DISABILITY_CARD | text;w=24
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        出生年月 | ITEM:BIRTH_DATE | date
                        联系手机 | ITEM:PHONE
                        残疾类型 | ITEM:DISABILITY_KIND
                        残疾级别 | ITEM:DISABILITY_GRADE
                        受教育程度 | ITEM:EDUCATION
                        婚姻 | ITEM:MARITAL_STATUS
                        就业状态 | ITEM:EMPLOYMENT_STATUS
                        重度残疾人护理补贴 | ITEM:DISABILITY_CARE_SUBSIDY
                        困难残疾人生活补贴 | ITEM:DISABILITY_LIVING_SUBSIDY
                        低保情况 | ITEM:LOW_INCOME
                        服务需求 > 康复 | ITEM:REHABILITATION_NEED
                        服务需求 > 辅具 | ITEM:ASSISTIVE_DEVICE_NEED
                        服务需求 > 培训 | ITEM:TRAINING_WISH
                        住所有无障碍设施 | ITEM:BARRIER_FREE
                        养老保险是否缴费 | ITEM:PENSION_PAID
                        医保是否缴费 | ITEM:MEDICAL_INSURANCE_PAID
                        监护人姓名 | ITEM:GUARDIAN_NAME
                        监护人联系方式 | ITEM:GUARDIAN_PHONE
                        调查日期 | FILLER
                        """));
  }
}
