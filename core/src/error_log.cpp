#include "checked.hpp"

namespace pi_score {

Sentence ErrorLog::add(ErrorCode code, const Place& place) {
  Error& error = errors_.emplace_back(Error{code, {}, {}});
  const Sentence path(error.path);
  path << place.pointer;
  if (place.set >= 0) path << "/measurementSets/" << place.set;
  if (place.measurement >= 0) path << "/measurements/" << place.measurement;
  path << place.rest;
  for (const char c : place.name) {
    if (c == '~')
      path << "~0";
    else if (c == '/')
      path << "~1";
    else
      error.path += c;
  }
  if (place.item >= 0) path << place.item;
  return Sentence(error.message);
}

std::int64_t check_count(const Value& given, const Place& place, std::string_view name, ErrorLog& errors) {
  if (given.kind == Value::Kind::integer && !given.negative()) return given.number;
  if (!given.present())
    errors.add(ErrorCode::wrong_type, place) << name << " is missing.";
  else if (!given.is_number())
    errors.add(ErrorCode::wrong_type, place) << name << " must be a whole number.";
  else if (given.negative())
    errors.add(ErrorCode::negative, place) << name << " is below 0. Counts start at 0.";
  else if (given.kind == Value::Kind::huge)
    errors.add(ErrorCode::too_large, place) << name << " is above 9007199254740991, the largest count that can be held exactly.";
  else
    errors.add(ErrorCode::not_an_integer, place) << name << " must be a whole number.";
  return -1;
}

}  // namespace pi_score
