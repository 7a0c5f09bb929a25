#include "check.hpp"

namespace rules_compiler {
namespace {

/// PI leaves the final score by a ground alone; an assumption speaks of the other categories.
void check_assumption(Check& check, const Assumption& assumption) {
  if (contains(assumption.not_scored, Category::promoting_interoperability))
    check.complain(assumption.at + "/notScored",
                   "promotingInteroperability is left out by a ground, not by an assumption");
}

/// The number of clinicians that decides for a group must be there where it decides, and only
/// there.
void check_share(Check& check, const Ground& ground) {
  if (ground.group == GroupRule::more_than_share && !ground.share)
    check.complain(ground.at + "/qualifyingShare",
                   "a ground by share needs the share that is counted");
  if (ground.group == GroupRule::practice && ground.share)
    check.complain(ground.at + "/qualifyingShare", "a ground of the whole practice has no share");
}

/// A ground that an assumption gives is never claimed: it must be CMS's own doing, and the
/// assumption one by which CMS decided.
void check_assumed(Check& check, const Ground& ground) {
  if (ground.assumption.empty()) return;
  check.want_assumption(ground.at + "/assumption", ground.assumption);
  for (const Assumption& assumption : check.year().assumptions)
    if (assumption.id == ground.assumption && assumption.kind != AssumptionKind::decided_later)
      check.complain(ground.at + "/assumption",
                     "\"" + ground.assumption + "\" is no assumption that CMS decided later");
  if (ground.how != GroundHow::automatic)
    check.complain(ground.at + "/how", "a ground that an assumption gives is automatic");
  if (!ground.service_codes.empty())
    check.complain(ground.at + "/services", "a ground that an assumption gives has no services");
}

/// A ground must be held by somebody and take PI out of the final score.
void check_ground(Check& check, const Ground& ground) {
  if (ground.entities && ground.entities->empty())
    check.complain(ground.at + "/entities", "names no entity type, so that nobody could hold it");
  if (ground.categories && !contains(*ground.categories, Category::promoting_interoperability))
    check.complain(ground.at + "/categories", "must name promotingInteroperability");
  // The weight tables have no row for a ground that leaves others of several categories in.
  if (ground.categories && ground.categories->size() > 1 &&
      ground.categories->size() < pi_score::kCategories)
    check.complain(ground.at + "/categories", "must name PI alone or all four categories");
  check_share(check, ground);
  check_assumed(check, ground);
}

}  // namespace

void check_grounds(Check& check) {
  for (const Assumption& assumption : check.year().assumptions) check_assumption(check, assumption);
  for (const Ground& ground : check.year().grounds) check_ground(check, ground);
}

}  // namespace rules_compiler
