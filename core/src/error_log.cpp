#include "error_log.hpp"

namespace pi_score {

Place::Place(const char* pointer) : rest_(pointer) {}
Place::Place(const char* pointer, std::string_view name) : rest_(pointer), name_(name) {}
Place::Place(const char* pointer, std::size_t item)
    : item_(static_cast<std::int64_t>(item)), rest_(pointer) {}

Place Place::in_set(std::size_t set, const char* field) {
  Place place(field);
  place.set_ = static_cast<std::int64_t>(set);
  return place;
}

Place Place::in_measurement(std::size_t set, std::size_t measurement, const char* field) {
  Place place = in_set(set, field);
  place.measurement_ = static_cast<std::int64_t>(measurement);
  return place;
}

void Place::append_to(std::string& out) const {
  const Sentence path(out);
  if (set_ != kNowhere) path << "/measurementSets/" << set_;
  if (measurement_ != kNowhere) path << "/measurements/" << measurement_;
  path << rest_;
  for (const char c : name_) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  if (item_ != kNowhere) path << item_;
}

Sentence ErrorLog::add(ErrorCode code, std::string_view pointer) {
  if (errors_.size() == kMostErrors) {
    ++unlisted_;
    unlisted_message_.clear();
    return Sentence(unlisted_message_);
  }
  Error& error = errors_.emplace_back();
  error.code = code;
  error.path = pointer;
  return Sentence(error.message);
}

Sentence ErrorLog::add(ErrorCode code, const Place& place) {
  const bool listed = errors_.size() < kMostErrors;
  const Sentence message = add(code, std::string_view());
  if (listed) place.append_to(errors_.back().path);
  return message;
}

void ErrorLog::close() {
  if (unlisted_ == 0) return;
  Error& last = errors_.emplace_back();
  last.code = ErrorCode::too_large;
  Sentence(last.message) << (unlisted_ == 1 ? "There is " : "There are ") << unlisted_
                         << (unlisted_ == 1 ? " more error" : " more errors")
                         << " than can be listed. Correct these first.";
}

std::int64_t check_count(const Value& given, const Place& place, std::string_view name,
                         ErrorLog& errors) {
  if (given.is_count()) return given.number;
  if (!given.present())
    errors.add(ErrorCode::wrong_type, place) << name << " is missing.";
  else if (!given.is_number())
    errors.add(ErrorCode::wrong_type, place) << name << " must be a whole number.";
  else if (given.negative())
    errors.add(ErrorCode::negative, place) << name << " is below 0. Counts start at 0.";
  else if (given.kind == Value::Kind::huge)
    errors.add(ErrorCode::too_large, place)
        << name << " is above 9007199254740991, the largest count that can be held exactly.";
  else
    errors.add(ErrorCode::not_an_integer, place) << name << " must be a whole number.";
  return -1;
}

}  // namespace pi_score
