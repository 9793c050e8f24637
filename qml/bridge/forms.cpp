#include "qml/bridge/forms.h"

#include "core/plan/fields.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/forms_tables.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

std::string lastOf(std::string_view path)
{
    return std::string(path.substr(path.rfind('.') + 1));
}

//! The place of a dotted path below an object; objects on the way are made.
Json& placeIn(Json& object, std::string_view path)
{
    auto* at = &object;
    while (!path.empty()) {
        const auto dot = path.find('.');
        at = &(*at)[std::string(path.substr(0, dot))];
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return *at;
}

Json blankOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Line:
    case FieldKind::Words:
        return "";
    case FieldKind::Dates:
    case FieldKind::Several:
    case FieldKind::People:
    case FieldKind::References:
    case FieldKind::Lines:
    case FieldKind::Items:
        return Json::array();
    default:
        return nullptr;
    }
}

template <typename Visit>
void eachField(std::span<const FieldSpec> fields, const std::string& root, const Visit& visit)
{
    for (const auto& field : fields) {
        const auto path = root + field.path;
        visit(field, path);
        if (field.kind == FieldKind::Items)
            eachField(field.item, path + ".*.", visit);
    }
}

template <typename Visit> void eachField(const Visit& visit)
{
    for (const auto& form : formSpecs())
        for (const auto& section : form.sections)
            eachField(section.fields, form.ofArea ? "domains.*." : "", visit);
}

} // namespace

std::span<const FormSpec> formSpecs()
{
    static const auto kAll = [] {
        std::vector<FormSpec> all;
        for (const auto part : { personForms(), wellForms(), contactForms(), careForms(), lawForms() })
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return kAll;
}

const FormSpec* findForm(std::string_view screen)
{
    const auto all = formSpecs();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const FormSpec& form) { return form.screen == screen; });
    return found == all.end() ? nullptr : &*found;
}

const FormSpec* formOf(std::string_view path)
{
    const auto within = [](std::string_view inner, std::string_view outer) {
        return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '.');
    };
    for (const auto& form : formSpecs())
        for (const auto& section : form.sections)
            for (const auto& field : section.fields)
                if (!form.ofArea && (within(path, field.path) || within(field.path, path)))
                    return &form;
    return nullptr;
}

std::vector<std::string> formPaths()
{
    std::vector<std::string> paths;
    eachField([&](const FieldSpec& field, const std::string& path) {
        const bool list = field.kind == FieldKind::Lines || field.kind == FieldKind::Dates
            || field.kind == FieldKind::Several || field.kind == FieldKind::People
            || field.kind == FieldKind::References;
        paths.push_back(list ? path + ".*" : path);
    });
    return paths;
}

std::vector<std::string> formTexts()
{
    std::vector<std::string> ids;
    const auto take = [&](const char* id) {
        if (id)
            ids.emplace_back(id);
    };
    for (const auto& form : formSpecs()) {
        for (const char* id : { form.title, form.lead, form.group })
            take(id);
        for (const auto& section : form.sections) {
            take(section.title);
            take(section.help);
        }
    }
    eachField([&](const FieldSpec& field, const std::string&) {
        ids.push_back(labelOf(field));
        take(field.hint);
        take(field.missing);
        take(field.more);
        for (const char* value : field.values)
            ids.push_back(groupOf(field) + '.' + value);
    });
    return ids;
}

std::string labelOf(const FieldSpec& field)
{
    return field.label ? field.label : "print.label." + lastOf(field.path);
}

std::string groupOf(const FieldSpec& field)
{
    return std::string("code.") + (field.group ? field.group : lastOf(field.path));
}

Json blankItem(
    const FieldSpec& list, std::size_t position, const std::string& chosen, const std::string& today)
{
    auto item = Json::object();
    const auto idKey = std::string(plan::itemIdKey(lastOf(list.path)));
    if (idKey != "id")
        item[idKey] = newId("i-");
    for (const auto& field : list.item) {
        auto& place = placeIn(item, field.path);
        place = field.ordinal               ? Json(position + 1)
            : field.today && !today.empty() ? Json(today)
                                            : blankOf(field.kind);
        if (field.kind == FieldKind::Choice && field.values.size() == 1)
            place = field.values.front();
        // What was told in confidence is kept from the person unless somebody says otherwise.
        if (std::string_view(field.path) == "never_in_copies_for")
            place.push_back("su");
        if (list.addBy && std::string_view(list.addBy) == field.path)
            place = chosen;
        // The heads of a risk assessment are there from the start: what nobody asked stays visible as blank.
        if (chosen == "risk" && std::string_view(field.path) == "areas")
            for (const char* head : field.item.front().values)
                place.push_back({ { "area", head }, { "present", nullptr }, { "level", nullptr },
                    { "direction", nullptr }, { "narrative", "" } });
    }
    return item;
}

} // namespace cyd::bridge
