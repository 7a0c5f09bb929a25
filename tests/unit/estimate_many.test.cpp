// Columns of clinicians: the figures of each row, which rows are refused, and which calls.

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "build.hpp"

using namespace pi_score;
using namespace pi_score::test;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The columns of a year, each as it is filled in by hand.
class Table {
 public:
  explicit Table(Value year) : year_(std::move(year)) {}

  template <class T>
  Table& add(std::string_view name, const std::vector<T>& values) {
    columns_.push_back({name, std::span(values)});
    return *this;
  }
  Table& add_nothing(std::string_view name) {
    columns_.push_back({name, {}});
    return *this;
  }
  [[nodiscard]] ManyResult result() const { return estimate_many(year_, columns_); }

 private:
  Value year_;
  std::vector<Column> columns_;
};

/// The rows of the numbers that a test changes, beside those of a row at full marks in 2026.
class FullMarks {
 public:
  explicit FullMarks(std::size_t rows) : yes_(rows, 1), start_(rows, 1), end_(rows, 365) {
    counts_.assign(rows, 200);
    for (const char* id : {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1", "PI_EP_2",
                           "PI_PHCDRR_1", "PI_PHCDRR_1_PROD", "PI_PHCDRR_3", "PI_PHCDRR_3_PROD"})
      table_.add(id, yes_);
    for (const char* name : {"PI_HIE_1.numerator", "PI_HIE_1.denominator", "PI_HIE_4.numerator",
                             "PI_HIE_4.denominator", "PI_PEA_1.numerator", "PI_PEA_1.denominator"})
      table_.add(name, counts_);
  }
  /// With an ID, the whole year, and all of the prescriptions sent.
  Table with_frame() { return with_period().add("cehrt", yes_); }
  Table with_period() {
    return prescribing(table_).add("performanceStart", start_).add("performanceEnd", end_);
  }
  /// As with_frame(), without the prescriptions.
  Table without_prescriptions() {
    return Table(table_)
        .add("performanceStart", start_)
        .add("performanceEnd", end_)
        .add("cehrt", yes_);
  }
  /// With an ID and all of the prescriptions, without a period.
  Table without_period() { return prescribing(table_).add("cehrt", yes_); }

 private:
  [[nodiscard]] Table prescribing(Table table) const {
    return table.add("PI_EP_1.numerator", counts_).add("PI_EP_1.denominator", counts_);
  }

  std::vector<std::int8_t> yes_;
  std::vector<std::int16_t> start_, end_;
  std::vector<double> counts_;
  Table table_{2026};
};

/// "100 25" or "refused": score and weight of each row.
std::string figures(const ManyResult& result) {
  CHECK(errors(result.errors) == "");
  std::string out;
  for (std::size_t row = 0; row < result.scores.size(); ++row) {
    const bool refused = result.outcomes[row] == kRefusedRow;
    for (const double figure :
         {result.scores[row], result.points_earned[row], result.contributions[row]})
      CHECK(std::isnan(figure) == refused);
    CHECK((result.weights[row] == kRefusedRow) == refused);
    if (!out.empty()) out += ", ";
    out += refused ? "refused"
                   : std::to_string(std::lround(result.scores[row])) + " " +
                         std::to_string(result.weights[row]);
  }
  return out;
}

}  // namespace

TEST_CASE("the contract's example, full marks, and nothing, as columns") {
  const double none = kNone;
  const std::vector<std::int8_t> yes = {1, 1, -1};
  const std::vector<std::int8_t> only_full = {-1, 1, -1}, only_example = {1, -1, -1};
  const std::vector<std::int8_t> reporting = {0, 1, -1}, small = {1, -1, 0};
  const std::vector<double> ep = {812, 200, none}, ep_of = {1004, 200, none};
  const std::vector<double> sent = {33, 200, none}, sent_of = {120, 200, none};
  const std::vector<double> received = {45, 200, none}, received_of = {60, 200, none};
  const std::vector<double> access = {1850, 200, none}, access_of = {1900, 200, none};
  const std::vector<std::int16_t> start = {1, 1, 0}, end = {365, 365, 0};
  Table table(2026);
  for (const char* id :
       {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1", "PI_EP_2", "cehrt"})
    table.add(id, yes);
  table.add("PI_EP_1.numerator", ep).add("PI_EP_1.denominator", ep_of);
  table.add("PI_HIE_1.numerator", sent).add("PI_HIE_1.denominator", sent_of);
  table.add("PI_HIE_4.numerator", received).add("PI_HIE_4.denominator", received_of);
  table.add("PI_PEA_1.numerator", access).add("PI_PEA_1.denominator", access_of);
  table.add("PI_PHCDRR_1_EX_1", only_example).add("PI_PHCDRR_3", reporting);
  table.add("PI_PHCDRR_1", only_full).add("PI_PHCDRR_1_PROD", only_full);
  table.add("PI_PHCDRR_3_PROD", only_full).add("smallPractice", small);
  table.add("performanceStart", start).add("performanceEnd", end);

  const ManyResult result = table.result();
  CHECK(errors(result.errors) == "");
  // The example: 8 + 10 for prescribing, 4 + 11 for referral loops, 24 for patient access, and 25
  // for public health, where case reporting is suppressed by default.
  CHECK(figures(result) == "82 25, 100 25, 0 25");
  CHECK(result.points_earned == std::vector<double>{82, 100, 0});
  CHECK(result.contributions == std::vector<double>{20.5, 25, 0});
  CHECK(result.outcomes == std::vector<std::uint8_t>{0, 0, 1});
  // Without the suppression the example's no to case reporting makes the category 0.
  CHECK(result.other_scores[0] == 0);
  CHECK(result.other_contributions[0] == 0);
  for (const std::size_t row : {std::size_t{1}, std::size_t{2}}) {
    CHECK(std::isnan(result.other_scores[row]));
    CHECK(std::isnan(result.other_contributions[row]));
  }
}

TEST_CASE("half points are kept, and so is what a blocker keeps back") {
  // In 2023 an immunization registry is worth 12.5 points, and a no to case reporting blocks.
  const std::vector<std::int8_t> yes = {1}, no = {0};
  const ManyResult result = Table(2023)
                                .add("PI_PHCDRR_1", yes)
                                .add("PI_PHCDRR_1_PROD", yes)
                                .add("PI_PHCDRR_3", no)
                                .result();
  CHECK(figures(result) == "0 25");
  CHECK(result.points_earned == std::vector<double>{12.5});
}

TEST_CASE("a count is a whole number; its pair is there or not, and not below it") {
  const double limit = static_cast<double>(kLargestCount);
  const double infinity = std::numeric_limits<double>::infinity();
  const std::vector<double> numerators = {200,   100, 0,     1.5,       -1,       201,
                                          kNone, 1,   limit, limit + 1, infinity, -0.0};
  const std::vector<double> denominators = {200, 200,   0,     200,       200,      200,
                                            200, kNone, limit, limit + 1, infinity, 10};
  FullMarks rows(numerators.size());
  CHECK(figures(rows.without_prescriptions()
                    .add("PI_EP_1.numerator", numerators)
                    .add("PI_EP_1.denominator", denominators)
                    .result()) ==
        "100 25, 95 25, 0 25, refused, refused, refused, refused, refused, 100 25, refused, "
        "refused, 0 25");
  // Both counts absent: the measure is missing, and the category is 0.
  const std::vector<double> nothing(numerators.size(), kNone);
  const ManyResult missing =
      rows.without_prescriptions().add("PI_EP_1.denominator", nothing).result();
  CHECK(missing.outcomes.front() == static_cast<std::uint8_t>(Outcome::zero));
  CHECK(missing.points_earned.front() == 90);
}

TEST_CASE("a yes or no is 1, 0 or -1") {
  const std::vector<std::int8_t> values = {1, 0, -1, 2, -2};
  FullMarks rows(values.size());
  CHECK(figures(rows.with_frame().add("PI_PHCDRR_2", values).result()) ==
        "100 25, 100 25, 100 25, refused, refused");
  CHECK(figures(rows.with_frame().add("smallPractice", values).result()) ==
        "100 25, 100 25, 100 25, refused, refused");
  // Without a certification ID, and without the assumption of one, the category is 0.
  CHECK(figures(rows.with_period().add("cehrt", values).result()) ==
        "100 25, 0 25, 0 25, refused, refused");
  CHECK(figures(rows.with_period().result()) == "0 25, 0 25, 0 25, 0 25, 0 25");
}

TEST_CASE("a date is a day of the year, and a period does not end before it begins") {
  const std::vector<std::int16_t> start = {1, 186, 187, 0, -1, 1, 200, 366};
  const std::vector<std::int16_t> end = {365, 365, 365, 365, 365, 366, 199, 366};
  CHECK(figures(FullMarks(start.size())
                    .without_period()
                    .add("performanceStart", start)
                    .add("performanceEnd", end)
                    .result()) == "100 25, 100 25, 0 25, 0 25, refused, refused, refused, refused");
  CHECK(figures(FullMarks(start.size()).without_period().add("performanceEnd", end).result()) ==
        "0 25, 0 25, 0 25, 0 25, 0 25, refused, 0 25, refused");
}

TEST_CASE("a leap year has a day 366") {
  const std::vector<std::int16_t> days = {366, 367};
  const Table table = Table(2024).add("performanceEnd", days);
  CHECK(figures(table.result()) == "0 25, refused");
}

TEST_CASE("program and entity type are positions, grounds are bits") {
  const Rules& rules = *find_rules(2026);
  const auto app1 = static_cast<std::uint8_t>(program_at(rules, "app1").index());
  const auto programs = static_cast<std::uint8_t>(rules.programs.size());
  const std::vector<std::uint8_t> program = {0, app1, programs, 255};
  CHECK(figures(FullMarks(4).with_frame().add("programName", program).result()) ==
        "100 25, 100 30, refused, refused");
  const std::vector<std::uint8_t> entity = {0, 4, 5, 255};
  CHECK(figures(FullMarks(4).with_frame().add("entityType", entity).result()) ==
        "100 25, 100 25, refused, refused");
  // Without data a ground reweights. The last one is an APM entity's, which these clinicians are
  // not.
  const std::uint32_t hospital = 1U << ground_at(rules, "hospitalBased").index();
  const std::uint32_t last = 1U << (rules.grounds.size() - 1);
  const std::vector<std::uint32_t> grounds = {0, hospital, last, last << 1U};
  const ManyResult result = Table(2026).add("grounds", grounds).result();
  CHECK(figures(result) == "0 25, 0 0, 0 25, refused");
  CHECK(result.outcomes[1] == static_cast<std::uint8_t>(Outcome::reweighted));
  // A ground is cancelled by data.
  const std::vector<std::uint32_t> claimed(2, hospital);
  CHECK(figures(FullMarks(2).with_frame().add("grounds", claimed).result()) == "100 25, 100 25");
}

TEST_CASE("what may not stand beside each other refuses its row alone") {
  const std::vector<std::int8_t> mixed = {-1, 0, 1};
  CHECK(figures(FullMarks(3).with_frame().add("PI_LVPP_1", mixed).result()) ==
        "100 25, 100 25, refused");
  CHECK(figures(FullMarks(3).with_frame().add("PI_PHCDRR_1_PRE", mixed).result()) ==
        "100 25, 100 25, refused");
  CHECK(figures(FullMarks(3).with_frame().add("PI_HIE_5", mixed).result()) ==
        "100 25, 100 25, refused");
  const ManyResult second = Table(2021).add("PI_PHCDRR_1_MULTI", mixed).result();
  CHECK(figures(second) == "0 25, 0 25, refused");
}

TEST_CASE("one row leaves nothing behind for the next") {
  const std::vector<std::int8_t> bonus = {1, -1};
  const std::vector<double> counts = {200, kNone};
  const std::vector<std::uint32_t> grounds = {1, 0};
  const ManyResult result = Table(2026)
                                .add("PI_PHCDRR_2", bonus)
                                .add("PI_PEA_1.numerator", counts)
                                .add("PI_PEA_1.denominator", counts)
                                .add("grounds", grounds)
                                .result();
  CHECK(result.points_earned.front() > 0);
  CHECK(result.points_earned.back() == 0);
  CHECK(result.outcomes.back() == static_cast<std::uint8_t>(Outcome::zero));
}

TEST_CASE("no columns are no rows, and columns without rows are none either") {
  const std::vector<double> no_rows;
  for (const ManyResult& result :
       {Table(2026).result(), Table(2026).add("PI_EP_1.numerator", no_rows).result()}) {
    CHECK(result.errors.empty());
    CHECK(result.scores.empty());
    CHECK(result.outcomes.empty());
  }
}

TEST_CASE("a wrong call is one answer of errors") {
  const std::vector<double> counts = {1, 2};
  const std::vector<std::int8_t> answers = {1, 0}, more = {1, 0, 1};
  const auto said = [](const Table& table) {
    const ManyResult result = table.result();
    CHECK(result.scores.empty());
    CHECK(result.outcomes.empty());
    return errors(result.errors);
  };
  CHECK(said(Table(2020)) == "unknown-year /year");
  CHECK(said(Table(Value())) == "wrong-type /year");
  CHECK(said(Table("2026")) == "wrong-type /year");
  CHECK(said(Table(Value::of_double(2026.5))) == "not-an-integer /year");
  CHECK(said(Table(2026).add("PI_PPHI_1", answers).add("PI_PPHI_1", answers).add("x", answers)) ==
        "duplicate-measure /columns/PI_PPHI_1, unknown-measure /columns/x");
  CHECK(said(Table(2026)
                 .add("PI_PPHI_1", answers)
                 .add("PI_PPHI_2", more)
                 .add("PI_EP_1.numerator", answers)
                 .add("PI_EP_2", counts)
                 .add_nothing("grounds")) ==
        "out-of-range /columns/PI_PPHI_2, wrong-type /columns/PI_EP_1.numerator, "
        "wrong-type /columns/PI_EP_2, wrong-type /columns/grounds");
  CHECK(said(Table(2026).add("clinician", answers).add("cehrtId", answers)) ==
        "unknown-measure /columns/clinician, unknown-measure /columns/cehrtId");
  const ManyResult lengths = Table(2026).add("PI_PPHI_1", answers).add("PI_PPHI_2", more).result();
  CHECK(lengths.errors.front().message ==
        "The column PI_PPHI_2 has 3 rows, and PI_PPHI_1 has 2. All must have the same number.");
  const ManyResult type = Table(2026).add("PI_EP_1.numerator", answers).result();
  CHECK(type.errors.front().message ==
        "The column PI_EP_1.numerator must hold numbers of 64 bits with a point (Float64Array).");
}
