// Checks who submits, the circumstances that may reweight the category, and the assumptions.

#include <array>

#include "checked.hpp"
#include "pi_score/words.hpp"

namespace pi_score {
namespace {

constexpr std::array<std::string_view, 3> kShareFields = {"hospitalBased", "ascBased",
                                                          "nonPatientFacing"};
constexpr std::int64_t kThousandthsOf100 = 100'000;

class CircumstancesChecker {
 public:
  CircumstancesChecker(const Rules& rules, const Submission& submission, ErrorLog& errors)
      : rules_(rules), submission_(submission), given_(submission.circumstances), errors_(errors) {}

  CheckedCircumstances run() {
    check_entity_type();
    check_small_practice();
    check_grounds();
    check_services();
    check_share();
    check_not_scored();
    check_scores();
    check_assumptions();
    return checked_;
  }

 private:
  void check_entity_type() {
    const Value& entity = submission_.entity_type;
    if (!entity.present()) return;
    for (const EntityType each : kEveryEntityType)
      if (entity.is(name_of(each))) {
        checked_.entity = each;
        return;
      }
    const char* choices = "Use individual, group, virtualGroup, subgroup or apm.";
    if (entity.kind == Value::Kind::text)
      errors_.add(ErrorCode::unknown_entity_type, Place("/entityType"))
          << "\"" << entity.text << "\" is no entity type. " << choices;
    else
      errors_.add(ErrorCode::wrong_type, Place("/entityType"))
          << "entityType must be a text. " << choices;
  }

  void check_small_practice() {
    const Value& small = given_.small_practice;
    if (small.kind == Value::Kind::boolean) {
      checked_.small_practice = small.flag;
      checked_.denies_small_practice = !small.flag;
    } else if (small.present())
      errors_.add(ErrorCode::wrong_type, Place("/circumstances/smallPractice"))
          << "smallPractice must be true (15 or fewer clinicians) or false.";
  }

  void check_grounds() {
    for (std::size_t at = 0; at < given_.grounds.size(); ++at) {
      const Value& ground = given_.grounds[at];
      const Place path("/circumstances/grounds/", at);
      if (ground.kind != Value::Kind::text) {
        errors_.add(ErrorCode::wrong_type, path) << "A ground must be named by its id, a text.";
        continue;
      }
      const At<Ground> known = find(rules_.grounds, ground.text);
      if (known) {
        checked_.claimed_grounds |= only(known);
        continue;
      }
      const Sentence message = errors_.add(ErrorCode::unknown_ground, path);
      message << "\"" << ground.text << "\" is no ground for reweighting in "
              << rules_.performance_year << ". The year has";
      append_ids(message, rules_.grounds);
    }
  }

  void check_services() {
    if (given_.services.empty()) return;
    checked_.has_services = true;
    std::uint64_t total = 0;
    bool too_large = false;
    Bounded<std::uint64_t, kMostGrounds, At<Ground>> matching;
    matching.fill(rules_.grounds.size());
    for (const Service& service : given_.services) {
      const std::int64_t count =
          check_count(service.count, Place("/circumstances/services/", service.place),
                      "The number of services", errors_);
      if (count < 0) continue;
      const auto services = static_cast<std::uint64_t>(count);
      too_large = too_large || total + services < total;
      total += services;
      for (const At<Ground> ground : rules_.grounds.positions())
        for (const Text place : rules_.grounds[ground].service_codes)
          if (place == service.place) matching[ground] += services;
    }
    if (too_large)
      errors_.add(ErrorCode::too_large, Place("/circumstances/services"))
          << "The services add up to more than can be held exactly.";
    if (total == 0) return;
    for (const At<Ground> at : rules_.grounds.positions()) {
      const Ground& ground = rules_.grounds[at];
      if (!ground.service_codes.empty() &&
          matching[at] >= percent_of(total, ground.least_service_percent))
        checked_.grounds_by_services |= only(at);
    }
  }

  /// The least whole number that is `percent` of `total`. Split at the hundreds, so that nothing
  /// overflows.
  static std::uint64_t percent_of(std::uint64_t total, std::int32_t whole_percent) {
    const auto percent = static_cast<std::uint64_t>(whole_percent);
    return total / 100 * percent + (total % 100 * percent + 99) / 100;
  }

  void check_share() {
    if (!given_.has_qualifying_share) return;
    checked_.has_share = true;
    const Place all("/circumstances/qualifyingShare/clinicians");
    checked_.clinicians = check_count(given_.clinicians, all, "The number of clinicians", errors_);
    if (checked_.clinicians == 0)
      errors_.add(ErrorCode::out_of_range, all) << "A group has at least 1 clinician.";
    const std::array<const Value*, 3> parts = {&given_.hospital_based, &given_.asc_based,
                                               &given_.non_patient_facing};
    for (std::size_t at = 0; at < parts.size(); ++at) {
      if (!parts[at]->present()) continue;
      const Place place("/circumstances/qualifyingShare/", kShareFields[at]);
      checked_.qualifying[at] = check_count(*parts[at], place, kShareFields[at], errors_);
      if (checked_.clinicians > 0 && checked_.qualifying[at] > checked_.clinicians)
        errors_.add(ErrorCode::inconsistent_share, place)
            << kShareFields[at] << " " << checked_.qualifying[at] << " is more than all "
            << checked_.clinicians << " clinicians.";
    }
  }

  void check_not_scored() {
    for (std::size_t at = 0; at < given_.not_scored.size(); ++at) {
      const Value& category = given_.not_scored[at];
      bool known = false;
      for (const Category each :
           {Category::quality, Category::cost, Category::improvement_activities})
        if (category.kind == Value::Kind::text && category.text == name_of(each)) {
          checked_.not_scored |= only(each);
          known = true;
        }
      if (!known)
        errors_.add(ErrorCode::wrong_type, Place("/circumstances/notScored/", at))
            << "A category that is not scored must be quality, cost or improvementActivities. For "
               "PI itself claim a ground.";
    }
  }

  void check_scores() {
    for (const Category category :
         {Category::quality, Category::cost, Category::improvement_activities}) {
      const auto at = static_cast<std::size_t>(category);
      const Value& score = given_.category_scores[at];
      if (!score.present()) continue;
      checked_.has_scores = true;
      const Place path("/circumstances/categoryScores/", name_of(category));
      if (!score.is_number()) {
        errors_.add(ErrorCode::wrong_type, path)
            << "A category score must be a number from 0 to 100.";
        continue;
      }
      if (score.kind == Value::Kind::fraction && !score.negative()) {
        errors_.add(ErrorCode::out_of_range, path)
            << "A category score must be from 0 to 100 with at most three decimals.";
        continue;
      }
      // Scores of whole points are held whole, so that a huge one cannot overflow when it becomes
      // thousandths.
      const bool whole = score.kind == Value::Kind::integer;
      const std::int64_t limit = whole ? 100 : kThousandthsOf100;
      if (score.negative() || score.kind == Value::Kind::huge || score.number > limit)
        errors_.add(ErrorCode::out_of_range, path) << "A category score must be from 0 to 100.";
      else
        checked_.category_thousandths[at] = whole ? score.number * 1000 : score.number;
    }
  }

  void check_assumptions() {
    checked_.assumptions = default_assumptions(rules_);
    for (const AssumptionChoice& choice : submission_.assumptions) {
      const Place path("/assumptions/", choice.id);
      const At<Assumption> known = find(rules_.assumptions, choice.id);
      if (!known) {
        const Sentence message = errors_.add(ErrorCode::unknown_assumption, path);
        message << "\"" << choice.id << "\" is no assumption of " << rules_.performance_year
                << ". The year has";
        append_ids(message, rules_.assumptions);
      } else if (choice.value.kind == Value::Kind::boolean) {
        checked_.assumptions = choice.value.flag ? checked_.assumptions | only(known)
                                                 : checked_.assumptions & ~only(known);
      } else if (choice.value.present()) {
        errors_.add(ErrorCode::wrong_type, path) << "An assumption must be true or false.";
      }
    }
  }

  /// The item with an id, or none.
  template <class T>
  static At<T> find(List<T> items, std::string_view id) {
    for (const At<T> at : items.positions())
      if (items[at].id == id) return at;
    return {};
  }

  /// " a, b, c."
  template <class T>
  static void append_ids(Sentence message, List<T> items) {
    const char* separator = " ";
    for (const T& item : items) {
      message << separator << item.id;
      separator = ", ";
    }
    message << ".";
  }

  const Rules& rules_;
  const Submission& submission_;
  const Circumstances& given_;
  CheckedCircumstances checked_;
  ErrorLog& errors_;
};

}  // namespace

AssumptionSet default_assumptions(const Rules& rules) {
  AssumptionSet assumptions = 0;
  for (const At<Assumption> at : rules.assumptions.positions())
    if (rules.assumptions[at].by_default) assumptions |= only(at);
  return assumptions;
}

CheckedCircumstances check_circumstances(const Rules& rules, const Submission& submission,
                                         ErrorLog& errors) {
  return CircumstancesChecker(rules, submission, errors).run();
}

}  // namespace pi_score
