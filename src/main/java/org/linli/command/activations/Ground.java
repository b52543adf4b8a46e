package org.linli.command.activations;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * On what a step rests, and who decided it (Emergency Response Law, articles 71 and 72).
 *
 * @param authority in whose name
 * @param basis the key of an article, approval or notice
 * @param notice the number of the announcement
 * @param words why
 */
public record Ground(
    @Schema(example = "江岸区新冠肺炎防控指挥部") String authority,
    @Schema(example = "ERL-72") String basis,
    @Schema(example = "岸指〔2026〕1号") String notice,
    @Schema(example = "三个社区同日出现聚集性发热") String words) {

  /** What an exercise leaves blank, nobody need invent for it: it says what another says. */
  Ground orAs(Ground other) {
    return new Ground(
        authority.isBlank() ? other.authority : authority.strip(),
        basis.isBlank() ? other.basis : basis.strip(),
        notice.isBlank() ? other.notice : notice.strip(),
        words.strip());
  }
}
