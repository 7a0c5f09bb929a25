#include "read_parts.hpp"

namespace rules_compiler {
namespace {

CehrtForm read_cehrt_form(Object& in) {
  CehrtForm form;
  form.at = in.at();
  form.form = in.text("form");
  form.unlisted = in.optional_flag("unlisted");
  if (in.has("basis")) {
    form.fact = in.fact();
    // No estimate quotes it: no score depends on the form.
    (void)in.reading(*form.fact);
  }
  return form;
}

Cehrt read_cehrt(Object& in) {
  Cehrt cehrt;
  in.objects("forms", [&](Object& each) { cehrt.forms.push_back(read_cehrt_form(each)); });
  if (in.has("unlisted"))
    in.object("unlisted", [&](Object& each) {
      cehrt.unlisted = CehrtUnlisted{each.text("text"), each.fact()};
    });
  cehrt.summary = in.text("summary");
  cehrt.assumption = in.text("assumption");
  cehrt.fact = in.fact();
  return cehrt;
}

Threshold read_threshold(Object& in) {
  return {in.whole("points", 1, 100), in.fact()};
}

std::optional<Founding> read_founding(Object& in, const std::string& key) {
  if (!in.has(key)) return std::nullopt;
  Founding founding;
  in.object(key, [&](Object& each) {
    founding.fact = each.fact();
    founding.reading = each.reading(founding.fact);
  });
  return founding;
}

Completeness read_completeness(Object& in) {
  Completeness completeness;
  completeness.required = in.flag("required");
  completeness.summary = in.text("summary");
  completeness.every_measure = read_founding(in, "everyMeasure");
  completeness.failure_cancels = read_founding(in, "failureCancels");
  completeness.fact = in.fact();
  completeness.reading = in.reading(completeness.fact);
  return completeness;
}

SeveralSetsRule read_several_sets(Object& in) {
  SeveralSetsRule several;
  several.rule = in.word<SeveralSets>("rule").value_or(several.rule);
  several.summary = in.text("summary");
  several.fact = in.fact();
  several.reading = in.reading(several.fact);
  return several;
}

}  // namespace

void read_frame(Object& in, Year& year) {
  in.object("period", [&](Object& each) {
    year.period = {each.whole("shortestDays", 1, 366), each.text("summary"), each.fact()};
  });
  in.object("cehrt", [&](Object& each) { year.cehrt = read_cehrt(each); });
  in.object("smallPractice", [&](Object& each) {
    year.small_practice = {each.whole("mostClinicians", 1, 1000), each.fact()};
  });
  in.object("performanceThreshold",
            [&](Object& each) { year.performance_threshold = read_threshold(each); });
  if (in.has("exceptionalPerformanceThreshold"))
    in.object("exceptionalPerformanceThreshold",
              [&](Object& each) { year.exceptional_threshold = read_threshold(each); });
  in.object("payment", [&](Object& each) {
    year.payment = {each.whole("largestReduction", 1, 100), each.whole("yearsLater", 1, 5),
                    each.fact()};
  });
  in.object("completeness", [&](Object& each) { year.completeness = read_completeness(each); });
  in.object("severalSets", [&](Object& each) { year.several_sets = read_several_sets(each); });
  in.object("rounding", [&](Object& each) {
    year.rounding.fact = each.fact();
    year.rounding.reading = each.reading(year.rounding.fact);
  });
}

}  // namespace rules_compiler
