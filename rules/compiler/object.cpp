#include "object.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace rules_compiler {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool is_day(const std::string& text) {
  static const std::string form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (form[at] == '0' ? !digit : text[at] != form[at]) return false;
  }
  return true;
}

}  // namespace

JsonPointer below(const JsonPointer& at, const std::string& key) {
  JsonPointer out = at + "/";
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

Object::Object(const Json& json, JsonPointer at, const std::string& file, Complaints& complaints)
    : json_(json), at_(std::move(at)), file_(file), complaints_(complaints) {
  if (!json_.is_object()) complaints_.add(file_, at_, "must be an object");
}

void Object::finish() {
  if (!json_.is_object()) return;
  for (const auto& item : json_.items())
    if (!asked_.contains(item.key()))
      complain(item.key(),
               "is not a field that rules files have here: remove it or correct its name");
}

bool Object::has(const std::string& key) const {
  return json_.is_object() && json_.contains(key);
}

const Json* Object::find(const std::string& key, bool required) {
  asked_.insert(key);
  if (has(key)) return &json_.at(key);
  if (required && json_.is_object()) complain(key, "is missing");
  return nullptr;
}

const Json* Object::list(const std::string& key) {
  const Json* found = find(key, true);
  if (found == nullptr) return nullptr;
  if (found->is_array()) return found;
  complain(key, "must be a list");
  return nullptr;
}

void Object::object(const std::string& key, const Each& read) {
  const Json* found = find(key, true);
  if (found == nullptr) return;
  Object inner(*found, below(at_, key), file_, complaints_);
  read(inner);
  inner.finish();
}

void Object::objects(const std::string& key, const Each& read) {
  const Json* found = list(key);
  if (found == nullptr) return;
  for (std::size_t position = 0; position < found->size(); ++position) {
    Object inner((*found)[position], below(below(at_, key), std::to_string(position)), file_,
                 complaints_);
    read(inner);
    inner.finish();
  }
}

void Object::members(const std::string& key, const EachMember& read) {
  const Json* found = find(key, true);
  if (found == nullptr) return;
  if (!found->is_object()) {
    complain(key, "must be an object that gives each member a name");
    return;
  }
  for (const auto& [name, value] : found->items()) {
    Object inner(value, below(below(at_, key), name), file_, complaints_);
    read(name, inner);
    inner.finish();
  }
}

void Object::complain(const std::string& key, const std::string& message) {
  complaints_.add(file_, below(at_, key), message);
}

std::string Object::text_of(const Json& value, const JsonPointer& at) {
  if (!value.is_string()) {
    complaints_.add(file_, at, "must be a text");
    return {};
  }
  std::string text = value.get<std::string>();
  if (text.empty()) complaints_.add(file_, at, "must not be empty");
  if (std::any_of(text.begin(), text.end(), is_control))
    complaints_.add(file_, at,
                    "must be one line of text, without tabs and other control characters");
  return text;
}

std::string Object::text(const std::string& key) {
  const Json* found = find(key, true);
  return found == nullptr ? std::string() : text_of(*found, below(at_, key));
}

std::string Object::optional_text(const std::string& key) {
  asked_.insert(key);
  return has(key) ? text(key) : std::string();
}

std::string Object::day(const std::string& key) {
  std::string value = text(key);
  if (!value.empty() && !is_day(value)) complain(key, "must be a day, written as 2026-11-21");
  return value;
}

std::string Object::optional_address(const std::string& key) {
  std::string value = optional_text(key);
  if (!value.empty() && !value.starts_with("https://") && !value.starts_with("http://"))
    complain(key, "must be an address that begins with https:// or http://");
  return value;
}

std::string Object::clause(const std::string& key) {
  std::string value = text(key);
  if (value.ends_with('.'))
    complain(key, "must end without a full stop: it is a part of the sentences that quote it");
  return value;
}

std::string Object::optional_clause(const std::string& key) {
  asked_.insert(key);
  return has(key) ? clause(key) : std::string();
}

void Object::complain_of_word(const std::string& key, const std::string& given,
                              const std::vector<std::string>& words) {
  std::string message = "\"" + given + "\" must be one of:";
  for (const std::string& word : words) message += " " + word;
  complain(key, message);
}

std::string Object::word(const std::string& key, const std::vector<std::string>& words) {
  std::string value = text(key);
  if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return value;
  complain_of_word(key, value, words);
  return {};
}

std::int64_t Object::whole(const std::string& key, std::int64_t least, std::int64_t most) {
  const Json* found = find(key, true);
  if (found == nullptr) return least;
  if (found->is_number_integer() && found->get<std::int64_t>() >= least &&
      found->get<std::int64_t>() <= most)
    return found->get<std::int64_t>();
  complain(key,
           "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

std::int32_t Object::halves(const std::string& key) {
  const Json* found = find(key, true);
  if (found == nullptr) return 0;
  const double points = found->is_number() ? found->get<double>() : -1;
  const double doubled = points * 2;
  if (points > 0 && points <= 100 && doubled == static_cast<std::int32_t>(doubled))
    return static_cast<std::int32_t>(doubled);
  complain(key, "must be points above 0, at most 100, whole or half");
  return 0;
}

bool Object::flag(const std::string& key) {
  const Json* found = find(key, true);
  if (found == nullptr) return false;
  if (found->is_boolean()) return found->get<bool>();
  complain(key, "must be true or false");
  return false;
}

bool Object::optional_flag(const std::string& key) {
  asked_.insert(key);
  return has(key) && flag(key);
}

std::vector<std::string> Object::texts(const std::string& key) {
  std::vector<std::string> values;
  const Json* found = list(key);
  if (found == nullptr) return values;
  for (std::size_t position = 0; position < found->size(); ++position) {
    const JsonPointer place = below(below(at_, key), std::to_string(position));
    std::string value = text_of((*found)[position], place);
    if (value.empty()) continue;
    if (std::find(values.begin(), values.end(), value) != values.end())
      complaints_.add(file_, place, "\"" + value + "\" stands twice in the list");
    values.push_back(std::move(value));
  }
  return values;
}

Fact Object::fact() {
  Fact fact;
  fact.at = at_;
  const std::optional<Basis> basis = word<Basis>("basis");
  if (basis) fact.basis = *basis;
  knows_basis_ = basis.has_value();
  fact.sources = texts("sources");
  if (basis == Basis::cited && fact.sources.empty())
    complain("sources", "a cited fact needs a source");
  return fact;
}

Reading Object::reading(const Fact& fact) {
  Reading reading;
  reading.text = optional_clause("reading");
  reading.settled_by = optional_clause("settledBy");
  if (!knows_basis_) return reading;
  if (fact.basis == Basis::inferred && !has("reading"))
    complain("reading", "an inferred fact needs a reading that says what is inferred");
  if (fact.basis != Basis::inferred && has("reading"))
    complain("reading", "only an inferred fact has a reading");
  if (fact.basis != Basis::inferred && has("settledBy"))
    complain("settledBy", "only an inferred fact has something to settle");
  return reading;
}

}  // namespace rules_compiler
