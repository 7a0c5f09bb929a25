// Why a ground for reweighting is held.

#include "phrases.hpp"

namespace pi_score {

void append_explanation(std::string& text, const Estimate& estimate, const HeldGround& held) {
  const Sentence out(text);
  const Ground& ground = estimate.rules->grounds[held.ground];
  switch (held.origin) {
    case GroundOrigin::claimed:
      out << (ground.how == GroundHow::automatic ? "Claimed; CMS grants it automatically. "
                                                 : "Claimed as approved by CMS. ");
      break;
    case GroundOrigin::services:
      out << "Your services by place of service show it. ";
      break;
    case GroundOrigin::share:
      out << "Enough of the clinicians hold it. ";
      break;
    case GroundOrigin::small_practice:
      out << "You report as one. ";
      break;
    case GroundOrigin::assumption:
      out << "You assume it. ";
      break;
  }
  out << ground.summary;
}

}  // namespace pi_score
