// Strict access to JSON: each field is asked for by name and type; what nobody asked for is an
// error.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "parse.hpp"
#include "year.hpp"

namespace rules_compiler {

/// One object of the file. Fields that are missing or of another type are reported and come back
/// empty.
class Object {
 public:
  Object(const Json& json, JsonPointer at, const std::string& file, Complaints& complaints);
  /// Reports the fields that nobody asked for: to be called when the object has been read.
  void finish();

  [[nodiscard]] bool has(const std::string& key) const;
  std::string text(const std::string& key);
  std::string optional_text(const std::string& key);
  /// A day of the form 2026-11-21.
  std::string day(const std::string& key);
  /// A text that begins with https:// or http://, or nothing.
  std::string optional_address(const std::string& key);
  /// A text on which the core builds a sentence: it has no full stop at its end.
  std::string clause(const std::string& key);
  std::string optional_clause(const std::string& key);
  /// A text that is one of `words`.
  std::string word(const std::string& key, const std::vector<std::string>& words);
  /// A text that is a word for an enumerator. Nothing where it is not, which has been reported.
  template <class Enumerator>
  std::optional<Enumerator> word(const std::string& key) {
    return meaning<Enumerator>(word(key, all_words<Enumerator>()));
  }
  /// A list of words for different enumerators.
  template <class Enumerator>
  std::vector<Enumerator> words(const std::string& key) {
    std::vector<Enumerator> meanings;
    const std::vector<std::string> read = texts(key);
    for (const std::string& each : read) {
      const std::optional<Enumerator> known = meaning<Enumerator>(each);
      if (known)
        meanings.push_back(*known);
      else
        complain_of_word(key, each, all_words<Enumerator>());
    }
    return meanings;
  }
  std::int64_t whole(const std::string& key, std::int64_t least, std::int64_t most);
  /// Points, as half points.
  std::int32_t halves(const std::string& key);
  bool flag(const std::string& key);
  /// False where the field is absent.
  bool optional_flag(const std::string& key);
  std::vector<std::string> texts(const std::string& key);
  Fact fact();
  /// What is read into the rules: there if and only if the fact of this object, read before, is
  /// inferred.
  Reading reading(const Fact& fact);
  /// Lets a field be there whose type cannot be told, because the field that decides it is wrong.
  void pass_over(const std::string& key) { asked_.insert(key); }

  using Each = std::function<void(Object&)>;
  using EachMember = std::function<void(const std::string&, Object&)>;
  /// Reads the object at `key`.
  void object(const std::string& key, const Each& read);
  /// Reads each object in the list at `key`.
  void objects(const std::string& key, const Each& read);
  /// Reads each field of the object at `key`, with its name.
  void members(const std::string& key, const EachMember& read);

  [[nodiscard]] const JsonPointer& at() const { return at_; }

 private:
  const Json* find(const std::string& key, bool required);
  const Json* list(const std::string& key);
  /// The text of a JSON value, if it is one that can stand in the rules.
  std::string text_of(const Json& value, const JsonPointer& at);
  void complain(const std::string& key, const std::string& message);
  void complain_of_word(const std::string& key, const std::string& given,
                        const std::vector<std::string>& words);

  template <class Enumerator>
  static std::vector<std::string> all_words() {
    std::vector<std::string> words;
    for (const Word<Enumerator>& word : kWords<Enumerator>) words.emplace_back(word.in_rules);
    return words;
  }
  template <class Enumerator>
  static std::optional<Enumerator> meaning(const std::string& given) {
    for (const Word<Enumerator>& word : kWords<Enumerator>)
      if (word.in_rules == given) return word.meaning;
    return std::nullopt;
  }

  const Json& json_;
  JsonPointer at_;
  const std::string& file_;
  Complaints& complaints_;
  std::set<std::string> asked_;
  bool knows_basis_ = false;  ///< fact() was read and its basis is a word.
};

}  // namespace rules_compiler
