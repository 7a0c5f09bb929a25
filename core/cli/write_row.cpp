#include "write_row.hpp"

namespace pi_score::cli {

const std::string_view kAnswerHeader =
    "clinician,outcome,score,pointsEarned,weight,contribution,otherScore,blockers,errors\n";

namespace {

/// A cell, in quotes where RFC 4180 asks for them.
void append_cell(std::string& out, std::string_view text) {
  const bool is_blank_at_an_end = !text.empty() && (text.front() == ' ' || text.back() == ' ' ||
                                                    text.front() == '\t' || text.back() == '\t');
  if (text.find_first_of(",\"\r\n") == std::string_view::npos && !is_blank_at_an_end) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// The score under the first other reading of the rules that changes it; nothing where none does.
void append_other_score(std::string& out, const Estimate& estimate) {
  for (const Alternative& other : estimate.alternatives) {
    if (other.standing.score == estimate.standing.score) continue;
    append(out, other.standing.score);
    return;
  }
}

void append_blockers(std::string& out, const Estimate& estimate) {
  const char* separator = "";
  for (const Blocker& blocker : estimate.scored.blockers) {
    (out += separator) += name_of(blocker.code);
    if (blocker.measure) (out += ':') += estimate.rules->measures[blocker.measure].id;
    separator = " ";
  }
}

void append_estimate(std::string& out, const Estimate& estimate) {
  const Standing& standing = estimate.standing;
  (out += name_of(standing.outcome)) += ',';
  append(out, standing.score);
  out += ',';
  append(out, estimate.scored.points_earned);
  out += ',';
  append(out, std::int64_t{standing.weight()});
  out += ',';
  append_hundred_thousandths(out, standing.contribution());
  out += ',';
  append_other_score(out, estimate);
  out += ',';
  append_blockers(out, estimate);
  out += ',';
}

/// Paths of a row hold nothing that was in a cell, and so need no quotes.
void append_errors(std::string& out, const std::vector<Error>& errors) {
  const char* separator = "";
  for (const Error& error : errors) {
    (((out += separator) += name_of(error.code)) += ':') += error.path;
    separator = " ";
  }
}

}  // namespace

void append_row(std::string& out, std::string_view clinician, const Result& result) {
  append_cell(out, clinician);
  out += ',';
  if (result.errors.empty()) {
    append_estimate(out, result.estimate);
  } else {
    out += ",,,,,,,";
    append_errors(out, result.errors);
  }
  out += '\n';
}

}  // namespace pi_score::cli
