#include "year_writer.hpp"

namespace rules_compiler {

std::string YearWriter::cehrt_form(const CehrtForm& form) {
  return Fields().add("form", text(form.form)).add("unlisted", flag(form.unlisted)).braces();
}

std::string YearWriter::small_practice() {
  return Fields()
      .add("most_clinicians", number(year_.small_practice.most_clinicians))
      .add("fact", fact(year_.small_practice.fact))
      .braces();
}

std::string YearWriter::threshold(const Threshold& threshold) {
  return Fields()
      .add("points", points(static_cast<std::int32_t>(threshold.points) * 2))
      .add("fact", fact(threshold.fact))
      .braces();
}

std::string YearWriter::payment() {
  return Fields()
      .add("largest_reduction", number(year_.payment.largest_reduction))
      .add("years_later", number(year_.payment.years_later))
      .add("fact", fact(year_.payment.fact))
      .braces();
}

std::string YearWriter::founding(const Founding& founding) {
  return Fields()
      .add("fact", fact(founding.fact))
      .add("reading", reading(founding.reading))
      .braces();
}

std::string YearWriter::completeness() {
  const Completeness& completeness = year_.completeness;
  return Fields()
      .add("required", flag(completeness.required))
      .add("summary", text(completeness.summary))
      .add("fact", fact(completeness.fact))
      .add("reading", reading(completeness.reading))
      .add("every_measure", founding(completeness.every_measure.value_or(Founding())))
      .add("failure_cancels", founding(completeness.failure_cancels.value_or(Founding())))
      .braces();
}

std::string YearWriter::source(const Source& source) {
  const std::string address = source.url.empty() ? "" : " (" + source.url + ")";
  return Fields()
      .add("id", text(source.id))
      .add("title", text(source.title))
      .add("url", text(source.url))
      .add("citation", text(source.title + address))
      .braces();
}

std::string YearWriter::entity_note(const EntityNote& note) {
  return Fields()
      .add("entity", in_tables(note.entity))
      .add("text", text(note.text))
      .add("fact", fact(note.fact))
      .braces();
}

std::string YearWriter::note(const Note& note) {
  return Fields()
      .add("id", text(note.id))
      .add("text", text(note.text))
      .add("measures", measures_at(note.measures))
      .add("fact", fact(note.fact))
      .braces();
}

}  // namespace rules_compiler
