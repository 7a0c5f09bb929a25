#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "read_parts.hpp"

namespace rules_compiler {
namespace {

/// The performance year, for which the file must be named.
std::int64_t read_performance_year(Object& in, const std::string& file, Complaints& complaints) {
  const std::size_t complaints_before = complaints.count();
  const std::int64_t year = in.whole("performanceYear", 2017, 2099);
  const std::string name = std::to_string(year) + ".json";
  const bool is_known = in.has("performanceYear") && complaints.count() == complaints_before;
  if (is_known && file != name)
    complaints.add(file, "/performanceYear",
                   "the file must be named for its performance year, " + name);
  return year;
}

CmsData read_cms_data(Object& in) {
  CmsData data;
  data.at = in.at();
  data.measures = in.texts("measures");
  data.field =
      in.word("field", {"listed", "title", "metricType", "isRequired", "isBonus",
                        "reportingCategory", "objective", "exclusion", "substitutes", "preprod"});
  if (data.field.empty())
    in.pass_over("says");
  else if (data.field == "listed")
    data.listed = in.flag("says");
  else if (data.field == "isRequired" || data.field == "isBonus")
    in.flag("says");
  else if (data.field == "exclusion" || data.field == "substitutes" || data.field == "preprod")
    in.texts("says");
  else if (data.field == "metricType")
    in.word("says", {"proportion", "boolean"});
  else if (data.field == "reportingCategory")
    in.word("says", {"required", "bonus", "exclusion", "none"});
  else
    in.text("says");
  in.text("why");
  return data;
}

void read(Object& in, Year& year, Complaints& complaints) {
  in.optional_text("$schema");
  year.performance_year = read_performance_year(in, year.file, complaints);
  year.revised = in.day("revised");
  year.summary = in.text("summary");
  in.members("sources", [&](const std::string& id, Object& each) {
    year.sources.push_back({id, each.text("title"), each.optional_address("url")});
  });
  read_frame(in, year);
  read_measures(in, year);
  read_weighting(in, year);
  in.objects("entityNotes", [&](Object& each) {
    year.entity_notes.push_back(
        {each.word<EntityType>("entityType").value_or(EntityType::individual), each.text("text"),
         each.fact()});
  });
  in.objects("notes", [&](Object& each) {
    Note note;
    note.at = each.at();
    note.id = each.text("id");
    note.text = each.text("text");
    if (each.has("measures")) note.measures = each.texts("measures");
    note.fact = each.fact();
    year.notes.push_back(note);
  });
  if (in.has("cmsData"))
    in.objects("cmsData", [&](Object& each) { year.cms_data.push_back(read_cms_data(each)); });
}

}  // namespace

std::optional<Year> read_year(const std::string& text, const std::string& file,
                              Complaints& complaints) {
  const std::size_t complaints_before = complaints.count();
  const Json json = parse(text, file, complaints);
  if (json.is_discarded()) return std::nullopt;
  Year year;
  year.file = file;
  Object root(json, "", file, complaints);
  read(root, year, complaints);
  root.finish();
  if (complaints.count() > complaints_before) return std::nullopt;
  return year;
}

std::optional<Year> read_file(const std::string& path, Complaints& complaints) {
  const std::string file = path.substr(path.find_last_of('/') + 1);
  std::ifstream stream(path, std::ios::binary);
  // A folder opens like a file and fails only when it is read.
  if (!stream || std::filesystem::is_directory(path)) {
    complaints.add(file, "", "cannot be read");
    return std::nullopt;
  }
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return read_year(text, file, complaints);
}

}  // namespace rules_compiler
