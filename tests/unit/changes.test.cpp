// What changed between years, as the regulations changed.

#include <doctest/doctest.h>

#include <algorithm>

#include "pi_score/pi_score.hpp"

using namespace pi_score;

namespace {

/// "before -> after" of one change, or "" where there is none.
std::string change(int from, int to, std::string_view kind, std::string_view id,
                   std::string_view what = "changed") {
  for (const Change& each : changes(*find_rules(from), *find_rules(to)))
    if (each.kind == kind && each.id == id && each.change == what)
      return each.before + " -> " + each.after;
  return "";
}

}  // namespace

TEST_CASE("a year compared with itself has not changed") {
  for (const Rules& rules : all_rules()) CHECK(changes(rules, rules).empty());
}

TEST_CASE("2021 to 2022: weights, thresholds, public health, SAFER Guides") {
  CHECK(change(2021, 2022, "threshold", "performanceThreshold") == "60 points -> 75 points");
  CHECK(change(2021, 2022, "threshold", "exceptionalPerformanceThreshold") ==
        "85 points -> 89 points");
  CHECK(change(2021, 2022, "attestation", "PI_PPHI_2", "added") ==
        " -> attestation that must be answered");
  CHECK(change(2021, 2022, "measure", "PI_PHCDRR_1") == "one of a choice -> required, 5 points");
  CHECK(change(2021, 2022, "measure", "PI_PHCDRR_1_MULTI", "removed") == "one of a choice -> ");
  CHECK(change(2021, 2022, "weight", "traditional") ==
        "quality 40, cost 20, improvement activities 15, PI 25 -> quality 30, cost 30, improvement "
        "activities 15, PI 25");
  CHECK(change(2021, 2022, "ground", "smallPractice") ==
        "by application -> reweighted automatically");
  CHECK(change(2021, 2022, "exclusion", "PI_PHCDRR_3_EX_4", "added") != "");
}

TEST_CASE("2022 to 2023: PDMP is required, TEFCA comes, points move") {
  CHECK(change(2022, 2023, "measure", "PI_EP_2") == "bonus, 10 points -> required, 10 points");
  CHECK(change(2022, 2023, "measure", "PI_HIE_6", "added") == " -> required, 30 points");
  CHECK(change(2022, 2023, "points", "PI_PEA_1") == "required, 40 points -> required, 25 points");
  CHECK(change(2022, 2023, "ground", "nurseAnesthetist", "removed") != "");
  CHECK(change(2022, 2023, "threshold", "exceptionalPerformanceThreshold") == "89 points -> none");
  CHECK(change(2022, 2023, "cehrt", "certification") != "");
}

TEST_CASE("2023 to 2024 and on: the period, SAFER Guides, suppression") {
  CHECK(change(2023, 2024, "period", "period") == "90 continuous days -> 180 continuous days");
  CHECK(change(2023, 2024, "attestation", "PI_PPHI_2") ==
        "attestation that must be answered -> attestation that must be a yes");
  CHECK(change(2024, 2025, "measure", "PI_PHCDRR_3") == "scored by its answer -> suppressed");
  CHECK(change(2025, 2026, "measure", "PI_PHCDRR_6", "added") == " -> bonus, 5 points");
  CHECK(change(2025, 2026, "assumption", "ecrSuppressed", "added") ==
        " -> assumed unless turned off");
  CHECK(change(2024, 2025, "cehrt", "cehrt") ==
        "XX15CXXXXXXXXXX -> XX15CXXXXXXXXXX or 2025CXXXXXXXXXX");
}

TEST_CASE("a change says in plain words what held in each year") {
  const auto text = [](int from, int to, std::string_view id) {
    for (const Change& each : changes(*find_rules(from), *find_rules(to)))
      if (each.id == id) return each.text;
    return std::string();
  };
  CHECK(text(2022, 2023, "PI_HIE_1") ==
        "Referrals sent electronically. 2022: required, 20 points. 2023: required, 15 points.");
  CHECK(text(2022, 2023, "PI_HIE_6") == "Exchange under TEFCA. New: required, 30 points.");
  CHECK(text(2022, 2023, "nursePractitioner") ==
        "Nurse practitioner. Gone. 2022: reweighted automatically.");
  CHECK(text(2022, 2023, "PI_EP_2_EX_2").starts_with("State PDMP checked, exclusion. New: "));
}

TEST_CASE("each change is one whole sentence or two") {
  for (int year = 2022; year <= 2026; ++year) {
    const std::vector<Change> all = changes(*find_rules(year - 1), *find_rules(year));
    CHECK(all.size() > 3);
    for (const Change& each : all) {
      CAPTURE(each.text);
      CHECK(each.text.ends_with('.'));
      CHECK(each.text.find("..") == std::string::npos);
    }
  }
}
